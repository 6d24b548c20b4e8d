using System.Text;
using ApiXGuard.Detection.Tests.Structures;

namespace ApiXGuard.Detection.Tests.WebTokens;

public sealed class WebTokenTests
{
    private const string Rule = "json-web-token";
    private const string Signature = "Qi8bhFwGkG1bm3HkcAwUWZzBHpOwMABfNT59tviePHM";

    [Fact]
    public void A_whole_token_is_valid()
    {
        var token = Token("{\"alg\":\"HS256\"}", "{\"sub\":\"build\",\"exp\":2100000000}", Signature);
        var found = Found.One(Rule, "x " + token + "\n");
        Assert.Equal(token, found.Secret);
        Assert.Equal(Validity.Valid, found.Validity);
        Assert.Equal(Confidence.High, found.Confidence);
    }

    [Theory]
    [InlineData("{\"alg\":\"HS256\"}", "{\"sub\":\"build\",\"exp\":1400000000}", Signature)]
    [InlineData("{\"alg\":\"HS512\"}", "{\"sub\":\"build\"}", Signature)]
    [InlineData("{\"alg\":\"HS256\"}", "{\"sub\":\"build\"", Signature)]
    public void An_expired_or_broken_token_ranks_lower(string header, string claims, string signature)
    {
        var found = Found.One(Rule, Token(header, claims, signature));
        Assert.Equal(Validity.Invalid, found.Validity);
        Assert.Equal(Confidence.Medium, found.Confidence);
    }

    [Theory]
    [InlineData("{\"alg\":\"HS256\"}", "{\"sub\":\"1234567890\",\"name\":\"John Doe\"}", Signature)]
    [InlineData("{\"alg\":\"none\"}", "{\"sub\":\"build\"}", "")]
    public void A_textbook_or_unsigned_token_never_blocks(string header, string claims, string signature) =>
        Assert.Equal(Confidence.Low, Found.One(Rule, Token(header, claims, signature)).Confidence);

    [Theory]
    [InlineData("{\"name\":\"no algorithm\"}")]
    [InlineData("{\"alg\":\"HS256\"")]
    [InlineData("{\"a\":{\"alg\":\"HS256\"}}")]
    public void Three_parts_without_a_header_are_no_token(string header) =>
        Found.Nothing(Rule, Token(header, "{\"sub\":\"build\"}", Signature));

    [Fact]
    public void A_token_at_the_end_of_a_sentence_ends_before_the_dot()
    {
        var token = Token("{\"alg\":\"HS256\"}", "{\"sub\":\"build\"}", Signature);
        Assert.Equal(token, Found.One(Rule, "Use " + token + ". Then go on.").Secret);
    }

    [Fact]
    public void Deeply_nested_claims_are_read_without_harm()
    {
        var claims = new string('[', 5000) + new string(']', 5000);
        Assert.Equal(Validity.Invalid, Found.One(Rule, Token("{\"alg\":\"HS256\"}", "{\"a\":" + claims + "}", Signature)).Validity);
    }

    [Fact]
    public void The_private_part_of_a_key_set_is_found_and_the_public_key_is_not()
    {
        var key = "{\"keys\":[{\"kid\":\"1\",\"" + "kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"Kd5eL7Tkj4TIIGUGuOzOVZN0lfDSErHov-L1sOk9C2s\"";
        Found.Nothing("json-web-key", key + "}]}");
        Assert.Equal("uoxKuieRxwf_Ea7VXasvEoWzVAK8dheO6_Kz5KPXxjI", Found.One("json-web-key", key + ",\"d\":\"uoxKuieRxwf_Ea7VXasvEoWzVAK8dheO6_Kz5KPXxjI\"}]}").Secret);
    }

    private static string Token(string header, string claims, string signature) => Encode(header) + "." + Encode(claims) + "." + signature;

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
