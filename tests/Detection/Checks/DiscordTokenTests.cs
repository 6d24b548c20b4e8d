using System.Text;
using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Tests.Checks;

public class DiscordTokenTests
{
    [Theory]
    [InlineData("80351110224678912")]
    [InlineData("308994132968210433")]
    [InlineData("1094893478230589440")]
    public void A_first_part_that_is_a_decimal_id_is_valid(string id)
    {
        Assert.Equal(Validity.Valid, Check(Base64(id) + ".Gk3xYz.aQ2_sWx8RtB4vNc-LpHs5YdGf3Aa1EuT6o"));
    }

    [Theory]
    [InlineData("3089941329682104")]
    [InlineData("308994132968210433308")]
    [InlineData("30899413296821043x")]
    public void A_first_part_that_is_no_id_is_invalid(string id)
    {
        Assert.Equal(Validity.Invalid, Check(Base64(id) + ".Gk3xYz.aQ2_sWx8RtB4vNc-LpHs5YdGf3Aa1EuT6o"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("MTA5NDg5MzQ3ODIzMDU4OTQ0MA")]
    [InlineData("MTA5NDg5 MzQ3ODIzMDU4OTQ0MA.a.b")]
    [InlineData("M.a.b")]
    public void What_is_no_token_at_all_is_invalid(string text)
    {
        Assert.Equal(Validity.Invalid, Check(text));
    }

    private static Validity Check(string text) => DiscordToken.Check(Encoding.UTF8.GetBytes(text));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=');
}
