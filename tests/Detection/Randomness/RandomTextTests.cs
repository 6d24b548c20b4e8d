using System.Text;
using ApiXGuard.Detection.Randomness;

namespace ApiXGuard.Detection.Tests.Randomness;

public sealed class RandomTextTests
{
    [Theory]
    [InlineData("Kq8ZrV2mXw7" + "LpN4tYc")]
    [InlineData("9f86d081884c7d65" + "9a2feaa0c55ad015")]
    [InlineData("MZXW6YTBOI5DK" + "QJ3LPNV4RTG")]
    [InlineData("wJ7kQ2mZx9RtB4vNc8" + "LpHs5YdGf3Aa1EuT6o+/x==")]
    [InlineData("my-service-key-Kq8ZrV2" + "mXw7LpN4tYc")]
    [InlineData("K8#x!2Lq%v9" + "zR@m")]
    [InlineData("st.66b09014d1124f63" + "513a878f.10529fc8fde07e62a6135591d969dca1")]
    [InlineData("1/850057212582641:cb0e" + "7e25260a4461603f891ac4e39b77")]
    public void What_a_generator_made_is_random(string value) => Assert.True(RandomText.IsRandom(Encoding.UTF8.GetBytes(value)));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("correct-horse-battery-staple")]
    [InlineData("MyCompanyPasswordKey")]
    [InlineData("ApplicationInsightsKey")]
    [InlineData("GetEnvironmentVariable")]
    [InlineData("AZURE_STORAGE_CONNECTION_STRING")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("The quick brown fox jumps over the lazy dog")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")]
    [InlineData("202401311200005551234")]
    [InlineData("Donaudampfschifffahrtsgesellschaft")]
    [InlineData("rgba(255,255,255,0.5)")]
    public void What_people_write_is_not(string value) => Assert.False(RandomText.IsRandom(Encoding.UTF8.GetBytes(value)));

    [Fact]
    public void The_quick_look_never_changes_the_answer()
    {
        var random = new Random(11);
        string[] words = ["token", "Cancellation", "get", "_", "-", ".", "abcd", "qwer", "xyxyxy", "Value", "zq", "K8", "v1", "Config"];
        const string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+/.";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            while (text.Length < 10 + random.Next(24))
            {
                if (random.Next(3) == 0)
                    text.Append(words[random.Next(words.Length)]);
                else
                    text.Append(letters[random.Next(letters.Length)]);
            }

            // A digit between letters: the threshold is the plain one.
            var value = Encoding.UTF8.GetBytes(text.Insert(text.Length / 2, "a7a").ToString());
            Assert.Equal(RandomText.Score(value) >= RandomText.Threshold, RandomText.IsRandom(value));
        }
    }
}
