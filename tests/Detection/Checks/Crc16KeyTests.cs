using System.Text;
using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Tests.Checks;

public class Crc16KeyTests
{
    // The examples that the documentation of NATS and Stellar prints; their keys are known to everybody.
    private const string NatsUser = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ" + "6BFDTJ7M6USDXIEDNPPQYYYCU3VY";
    private const string Stellar = "SBU2RRGLXH3E5CQHTD3ODLDF2BWDCYUS" + "SBLLZ5GNW7JXHDIYKXZWHOKR";

    [Fact]
    public void Published_seeds_are_valid()
    {
        Assert.Equal(Validity.Valid, Crc16Key.CheckNatsSeed(Encoding.ASCII.GetBytes(NatsUser)));
        Assert.Equal(Validity.Valid, Crc16Key.CheckStellarSeed(Encoding.ASCII.GetBytes(Stellar)));
    }

    [Fact]
    public void One_changed_character_is_invalid()
    {
        for (var i = 0; i < NatsUser.Length - 1; i++)
        {
            var changed = NatsUser.ToCharArray();
            changed[i] = changed[i] == 'B' ? 'C' : 'B';
            Assert.Equal(Validity.Invalid, Crc16Key.CheckNatsSeed(Encoding.ASCII.GetBytes(changed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ")]
    [InlineData("suacssl3uahudxkfsnvuzrf5uhpmwz6bfdtj7m6usdxiednppqyyycu3vy")]
    public void What_is_no_seed_at_all_is_invalid(string text)
    {
        Assert.Equal(Validity.Invalid, Crc16Key.CheckNatsSeed(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(Validity.Invalid, Crc16Key.CheckStellarSeed(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void A_completed_sample_is_valid()
    {
        var sample = "SUAB" + new string('Q', 54);
        Assert.Equal(Validity.Invalid, Crc16Key.CheckNatsSeed(Encoding.ASCII.GetBytes(sample)));
        Assert.Equal(Validity.Valid, Crc16Key.CheckNatsSeed(Encoding.ASCII.GetBytes(Crc16Key.Complete(sample))));
        var stellar = Crc16Key.Complete("SB" + new string('Q', 54));
        Assert.Equal(Validity.Valid, Crc16Key.CheckStellarSeed(Encoding.ASCII.GetBytes(stellar)));
    }
}
