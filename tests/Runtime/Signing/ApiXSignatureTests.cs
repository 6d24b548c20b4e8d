using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class ApiXSignatureTests
{
    private const string AppKey = "made-up-app-key";
    private const string Nonce = "Nonce000000000000000000000000000";
    private const string Date = "Wed, 13 Nov 2024 15:00:00 GMT";

    [Theory]
    [InlineData("", "")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("""{"__proto__":1}""", "e30=")]
    [InlineData("""{"b":1,"a":"é"}""", "eyJhIjoiw6kiLCJiIjoxfQ==")]
    public void The_message_has_five_fields_and_four_dots(string body, string base64) =>
        Assert.Equal(Reference(AppKey, $"/a?b.POST.{Nonce}.{Date}.{base64}"), Compute("/a?b", "POST", body));

    [Fact]
    public void The_method_is_signed_in_upper_case_and_an_empty_query_is_not_signed() =>
        Assert.Equal(Compute("/p", "PATCH", ""), Compute("/p?", "patch", ""));

    [Fact]
    public void Binary_signs_different_texts_alike_and_UTF8_does_not()
    {
        Assert.Equal(Compute("/", "POST", """{"a":"Ł"}""", SignatureProfile.Binary), Compute("/", "POST", """{"a":"A"}""", SignatureProfile.Binary));
        Assert.NotEqual(Compute("/", "POST", """{"a":"Ł"}"""), Compute("/", "POST", """{"a":"A"}"""));
        Assert.Equal(Compute("/", "POST", """{"a":"A"}"""), Compute("/", "POST", """{"a":"A"}""", SignatureProfile.Binary));
    }

    [Fact]
    public void Binary_takes_the_low_byte_of_each_unit()
    {
        var text = "{\"a\":\"é東\uD83D\uDC4D\u0080\u07FF\u0800\uFFFF\U0010FFFF\U00010000 end\"}";
        var bytes = text.Select(unit => (byte)unit).ToArray();

        Assert.Equal(
            Reference(AppKey, $"/.POST.{Nonce}.{Date}.{Convert.ToBase64String(bytes)}"),
            Compute("/", "POST", text, SignatureProfile.Binary));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(200_000)]
    public void Keys_and_bodies_of_any_length_sign(int length)
    {
        var key = new string('é', length);
        var body = "{\"a\":\"" + new string('x', length) + "\"}";

        var hex = ApiXSignature.ComputeHex(key, "/", "POST", Nonce, Date, Encoding.UTF8.GetBytes(body), SignatureProfile.Utf8);

        Assert.Equal(Reference(key, $"/.POST.{Nonce}.{Date}.{Convert.ToBase64String(Encoding.UTF8.GetBytes(body))}"), hex);
    }

    [Fact]
    public void A_body_whose_canonical_form_is_far_longer_than_itself_signs()
    {
        // Each number of four characters becomes one of 21.
        var body = "[" + string.Join(',', Enumerable.Repeat("1e20", 5000)) + "]";

        Assert.Equal(Reference(AppKey, $"/.POST.{Nonce}.{Date}.{Convert.ToBase64String(Encoding.UTF8.GetBytes(CanonicalJson.Canonicalize(body)))}"), Compute("/", "POST", body));
    }

    [Fact]
    public void An_empty_key_and_a_short_destination_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ApiXSignature.ComputeHex("", "/", "GET", Nonce, Date, default, SignatureProfile.Utf8));
        Assert.Throws<ArgumentException>(() => { ApiXSignature.Compute(AppKey, "/", "GET", Nonce, Date, default, SignatureProfile.Utf8, new byte[31]); });
    }

    [Fact]
    public void Many_threads_sign_at_once()
    {
        var bodies = Enumerable.Range(0, 200).Select(number => $$"""{"z":{{number}},"a":"{{new string('x', number)}}"}""").ToArray();
        var expected = bodies.Select(body => Compute("/", "POST", body)).ToArray();

        Parallel.For(0, 20_000, at => Assert.Equal(expected[at % 200], Compute("/", "POST", bodies[at % 200])));
    }

    private static string Compute(string target, string method, string body, SignatureProfile profile = SignatureProfile.Utf8) =>
        ApiXSignature.ComputeHex(AppKey, target, method, Nonce, Date, Encoding.UTF8.GetBytes(body), profile);

    private static string Reference(string key, string message) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(message)));
}
