using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Verification;

/// <summary>Each signature that a published client made, judged as the published server judged it and as strict mode does.</summary>
public sealed class RequestVectorTests
{
    // Lone surrogates, and a key that is not signed: other bodies have the same signature.
    private static readonly string[] Ambiguous = ["post-escapes", "post-proto-key"];

    private static readonly JsonDocument Vectors =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "apix-signing.json")));

    public static TheoryData<string> Names() =>
        [.. Vectors.RootElement.GetProperty("request").EnumerateArray().Select(v => v.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Compat_mode_with_the_binary_profile_takes_and_refuses_as_the_published_server(string name)
    {
        var expected = Find(name).GetProperty("server220");

        var utf8 = await VerifyAsync(name, "signatureUtf8", ApiXVerificationMode.Compat, SignatureProfile.Binary);
        var binary = await VerifyAsync(name, "signatureBinary", ApiXVerificationMode.Compat, SignatureProfile.Binary);

        Assert.Equal(expected.GetProperty("utf8Sig").GetString(), Tell(utf8));
        Assert.Equal(expected.GetProperty("latin1Sig").GetString(), Tell(binary));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Compat_mode_by_itself_takes_both_profiles(string name)
    {
        Assert.Equal("200 ok", Tell(await VerifyAsync(name, "signatureUtf8", ApiXVerificationMode.Compat)));
        Assert.Equal("200 ok", Tell(await VerifyAsync(name, "signatureBinary", ApiXVerificationMode.Compat)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Strict_mode_takes_what_is_signed_without_doubt_in_utf8_and_nothing_else(string name)
    {
        var utf8 = await VerifyAsync(name, "signatureUtf8", ApiXVerificationMode.Strict);
        var binary = await VerifyAsync(name, "signatureBinary", ApiXVerificationMode.Strict);

        if (Ambiguous.Contains(name))
        {
            Assert.Equal(ApiXRejectionReasons.AmbiguousJson, utf8.Reason);
            Assert.False(binary.Succeeded);
            return;
        }

        Assert.Equal("200 ok", Tell(utf8));
        var vector = Find(name);
        var alike = vector.GetProperty("signatureUtf8").GetString() == vector.GetProperty("signatureBinary").GetString();
        Assert.Equal(alike ? "200 ok" : "401 invalidRequest", Tell(binary));
    }

    private static string Tell(ApiXVerificationResult result) => $"{result.StatusCode} {result.ErrorId ?? "ok"}";

    private static JsonElement Find(string name) =>
        Vectors.RootElement.GetProperty("request").EnumerateArray().Single(v => v.GetProperty("name").GetString() == name);

    private static async Task<ApiXVerificationResult> VerifyAsync(
        string name, string signature, ApiXVerificationMode mode, params SignatureProfile[] profiles)
    {
        var root = Vectors.RootElement;
        var vector = Find(name);
        var date = root.GetProperty("date").GetString()!;
        var clock = new FakeTimeProvider(DateTimeOffset.ParseExact(date, "r", null).AddSeconds(3));
        var application = new ApiXApplication("vectors", root.GetProperty("appKey").GetString()!);
        var verifier = new ApiXRequestVerifier(
            new InMemoryApiXApplicationDirectory([new(root.GetProperty("apiKey").GetString()!, application)]),
            new InMemoryReplayCache(clock),
            new ApiXVerificationOptions { Mode = mode, Profiles = profiles.Length == 0 ? null : profiles },
            clock);
        var body = vector.GetProperty("wireBody").GetString();
        return await verifier.VerifyAsync(new ApiXIncomingRequest
        {
            Method = vector.GetProperty("method").GetString()!,
            Target = vector.GetProperty("wireTarget").GetString()!,
            IsSecure = true,
            ApiKey = root.GetProperty("apiKey").GetString(),
            Signature = vector.GetProperty(signature).GetString(),
            Nonce = vector.GetProperty("nonce").GetString(),
            Date = date,
            ContentType = "application/json",
            Body = Encoding.UTF8.GetBytes(body ?? ""),
        });
    }
}
