using System.Text;
using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Tests.Checks;

public class NostrKeyTests
{
    // The example that NIP-19 prints; its key is known to everybody.
    private const string Published = "nsec1vl029mgpspedva04g90vlt" + "kh6fvh240zqtv9k0t9af8935ke9laqsnlfe5";

    [Fact]
    public void A_published_key_is_valid()
    {
        Assert.Equal(Validity.Valid, NostrKey.Check(Encoding.ASCII.GetBytes(Published)));
    }

    [Fact]
    public void One_changed_character_is_invalid()
    {
        for (var i = 5; i < Published.Length; i++)
        {
            var changed = Published.ToCharArray();
            changed[i] = changed[i] == 'q' ? 'p' : 'q';
            Assert.Equal(Validity.Invalid, NostrKey.Check(Encoding.ASCII.GetBytes(changed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nsec1")]
    [InlineData("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe")]
    public void What_is_no_key_at_all_is_invalid(string text)
    {
        Assert.Equal(Validity.Invalid, NostrKey.Check(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void A_completed_sample_is_valid()
    {
        var sample = NostrKey.Complete("nsec1" + new string('z', 58));
        Assert.Equal(Validity.Valid, NostrKey.Check(Encoding.ASCII.GetBytes(sample)));
    }
}
