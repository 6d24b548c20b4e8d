using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class SigningVectorTests
{
    public static TheoryData<string> Names => SigningVectors.RequestNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signature_is_the_one_the_published_client_made(string name)
    {
        var vector = SigningVectors.Request(name);
        foreach (var body in new[] { vector.BodyJson, vector.WireBody })
        {
            var utf8 = Encoding.UTF8.GetBytes(body ?? "");
            foreach (var target in new[] { vector.SignedTarget, vector.WireTarget })
            {
                Assert.Equal(vector.SignatureUtf8, Sign(vector, target, utf8, SignatureProfile.Utf8));
                Assert.Equal(vector.SignatureBinary, Sign(vector, target, utf8, SignatureProfile.Binary));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_canonical_form_is_the_one_the_published_client_signed(string name)
    {
        var vector = SigningVectors.Request(name);
        foreach (var body in new[] { vector.BodyJson, vector.WireBody }.OfType<string>())
        {
            var canonical = new ArrayBufferWriter<byte>();
            var traits = CanonicalJson.Write(Encoding.UTF8.GetBytes(body), canonical);

            var signed = traits.HasFlag(CanonicalJsonTraits.NoTopLevelKeys) ? "" : Encoding.UTF8.GetString(canonical.WrittenSpan);
            Assert.Equal(vector.CanonicalJson, signed);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_target_is_the_one_the_published_client_signed(string name)
    {
        var vector = SigningVectors.Request(name);

        Assert.Equal(vector.SignedTarget, RequestTarget.Of(new Uri(vector.Url)));
        Assert.Equal(vector.SignedTarget, RequestTarget.SignedForm(vector.WireTarget).ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_signer_gives_the_headers_of_the_published_client(string name)
    {
        var vector = SigningVectors.Request(name);
        var clock = new FakeTimeProvider(DateTimeOffset.ParseExact(SigningVectors.Date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        foreach (var profile in new[] { SignatureProfile.Utf8, SignatureProfile.Binary })
        {
            var store = new FixedKeyStore(SigningVectors.ApiKey, SigningVectors.AppKey);
            var signer = new ApiXRequestSigner(store, new ApiXSigningOptions { Profile = profile }, clock, new FixedNonce(vector.Nonce));

            var headers = await signer.SignAsync(vector.Method, RequestTarget.Of(new Uri(vector.Url)), Encoding.UTF8.GetBytes(vector.WireBody ?? ""));

            Assert.Equal(
                (SigningVectors.ApiKey, profile == SignatureProfile.Utf8 ? vector.SignatureUtf8 : vector.SignatureBinary, vector.Nonce, SigningVectors.Date),
                (headers.ApiKey, headers.Signature, headers.Nonce, headers.Date));
            Assert.Equal(1, store.Reads);
        }
    }

    [Fact]
    public void Addresses_where_DotNet_and_the_web_differ_are_signed_as_DotNet_sends_them()
    {
        foreach (var difference in SigningVectors.UriDifferences)
        {
            var input = difference.GetProperty("input").GetString()!;
            var target = RequestTarget.Of(new Uri("https://apix.example.com" + input));
            var expected = input switch
            {
                "/p?" => "/p",
                "/p?a=b?c=d" => "/p?a=b%3Fc=d",
                _ => difference.GetProperty("dotnetPathAndQuery").GetString(),
            };

            Assert.Equal(expected, target);
        }
    }

    private static string Sign(SigningVector vector, string target, byte[] utf8, SignatureProfile profile) =>
        ApiXSignature.ComputeHex(SigningVectors.AppKey, target, vector.Method, vector.Nonce, SigningVectors.Date, utf8, profile);
}
