namespace ApiXGuard.Runtime.Tests.Verification;

public sealed class InMemoryApiXApplicationDirectoryTests
{
    private static readonly ApiXApplication Application = new("made-up-application", "made-up-app-key");

    [Theory]
    [InlineData("made-up-api-key", true)]
    [InlineData("Made-up-api-key", false)]
    [InlineData("made-up-api-key ", false)]
    [InlineData("", false)]
    public async Task A_key_is_compared_letter_by_letter(string apiKey, bool found)
    {
        var directory = new InMemoryApiXApplicationDirectory([new("made-up-api-key", Application)]);

        Assert.Equal(found ? Application : null, await directory.FindAsync(apiKey));
    }

    [Fact]
    public void A_key_that_is_empty_or_there_twice_is_refused_without_showing_it()
    {
        var twice = Assert.Throws<ArgumentException>(
            () => new InMemoryApiXApplicationDirectory([new("made-up-api-key", Application), new("made-up-api-key", Application)]));
        Assert.Throws<ArgumentException>(() => new InMemoryApiXApplicationDirectory([new("", Application)]));

        Assert.DoesNotContain("made-up-api-key", twice.ToString(), StringComparison.Ordinal);
    }
}
