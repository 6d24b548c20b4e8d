using System.Text;
using System.Text.Json;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Authentication;

/// <summary>
/// What the published server 2.2.0 was seen to do, each as a request to a real server: compat mode does the same, strict mode says itself what it does.
/// </summary>
public sealed class ServerBehaviourVectorTests
{
    private const string DevMode = "dev-mode-";

    // Where strict mode differs from the published server. All else is the same, but for the protocol's JSON in place of a framework's page.
    private static readonly Dictionary<string, (int Status, string Id)> StrictDiffers = new()
    {
        ["date-iso8601"] = (401, "invalidRequest"),
        ["malformed-json-body"] = (400, "invalidJsonBody"),
        ["malformed-json-body-over-plain-http"] = (403, "insecureProtocol"),
        ["non-json-content-type-body-unsigned"] = (400, "invalidJsonBody"),
        ["array-top-level-collides-with-object"] = (400, "invalidJsonBody"),
        ["duplicate-json-key-last-wins"] = (400, "invalidJsonBody"),
        ["proto-key-not-signed"] = (400, "invalidJsonBody"),
        ["latin1-low-byte-collision-U+0141-vs-A"] = (401, "invalidRequest"),
        ["extra-after-second-question-mark-not-signed"] = (401, "invalidRequest"),
        ["body-over-100kb"] = (413, "invalidJsonBody"),
    };

    public static TheoryData<string, int, string> Vectors()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "apix-signing.json")));
        var vectors = new TheoryData<string, int, string>();
        foreach (var vector in document.RootElement.GetProperty("serverBehaviour").EnumerateArray())
            vectors.Add(vector.GetProperty("name").GetString()!, vector.GetProperty("status").GetInt32(), vector.GetProperty("id").GetString()!);
        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Compat_mode_answers_as_the_published_server(string name, int status, string id)
    {
        await using var server = await ApiXTestServer.StartAsync(
            options =>
            {
                options.Verification.Mode = ApiXVerificationMode.Compat;
                options.Verification.DeveloperMode = name.StartsWith(DevMode, StringComparison.Ordinal);
                options.KnownProxies.Clear();
            },
            environment: "Development");

        Assert.Equal((status, id), await PlayAsync(server, name));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Strict_mode_answers_the_same_or_refuses(string name, int status, string id)
    {
        // Strict mode has no developer mode.
        if (name.StartsWith(DevMode, StringComparison.Ordinal))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => ApiXTestServer.StartAsync(options => options.Verification.DeveloperMode = true));
            return;
        }

        await using var server = await ApiXTestServer.StartAsync();

        Assert.Equal(StrictDiffers.GetValueOrDefault(name, (status, id)), await PlayAsync(server, name));
    }

    private static async Task<(int Status, string Id)> PlayAsync(ApiXTestServer server, string name)
    {
        var before = server.Handled;
        var request = server.Signed();
        if (name is "replay-same-signature")
        {
            Assert.Equal(200, (await server.SendAsync(request)).Status);
            before++;
        }

        if (name is "same-nonce-different-date")
        {
            Assert.Equal(200, (await server.SendAsync(request)).Status);
            before++;
            server.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Change(name, request, server);
        var response = await server.SendAsync(request);
        Assert.Equal(response.Status == 200 ? before + 1 : before, server.Handled);
        return (response.Status, response.Id);
    }

    private static void Change(string name, RawRequest request, ApiXTestServer server)
    {
        switch (name)
        {
            case "valid" or "replay-same-signature":
                break;
            case "same-nonce-different-date":
                SetDate(request, server.Now.ToString("r"));
                break;
            case "plain-http":
                request["X-Forwarded-Proto"] = null;
                break;
            case "forwarded-proto-upper-case":
                request["X-Forwarded-Proto"] = "HTTPS";
                break;
            case "forwarded-proto-list":
                request["X-Forwarded-Proto"] = "https,http";
                break;
            case "missing-X-API-Key" or "missing-Date" or "missing-X-Signature" or "missing-X-Signature-Nonce" or "dev-mode-missing-headers":
                request[name == "dev-mode-missing-headers" ? "X-Signature" : name["missing-".Length..]] = null;
                break;
            case "unknown-api-key":
                request["X-API-Key"] = "nobody";
                break;
            case "wrong-app-key":
                request.Sign("another-made-up-app-key");
                break;
            case "upper-case-hex-signature":
                request["X-Signature"] = request["X-Signature"]!.ToUpperInvariant();
                break;
            case "date-2s-in-future":
                SetDate(request, server.Now.AddSeconds(2).ToString("r"));
                break;
            case "date-58s-old":
                SetDate(request, server.Now.AddSeconds(-58).ToString("r"));
                break;
            case "date-61s-old":
                SetDate(request, server.Now.AddSeconds(-61).ToString("r"));
                break;
            case "date-iso8601":
                SetDate(request, server.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
                break;
            case "date-garbage":
                SetDate(request, "not a date");
                break;
            case "content-type-with-charset":
                request["Content-Type"] = "application/json; charset=utf-8";
                break;
            case "extra-after-second-question-mark-not-signed":
                request.Target = "/echo?a=b";
                request.Sign();
                request.Target += "?admin=true";
                break;
            case "dev-mode-plain-http-any-signature-unknown-key":
                request["X-Forwarded-Proto"] = null;
                request["X-API-Key"] = "nobody";
                request["X-Signature"] = "anything";
                break;
            default:
                ChangeBody(name, request);
                break;
        }
    }

    private static void ChangeBody(string name, RawRequest request)
    {
        switch (name)
        {
            case "malformed-json-body":
                SetBody(request, "{\"key\":");
                break;
            case "malformed-json-body-over-plain-http":
                SetBody(request, "{\"key\":");
                request["X-Forwarded-Proto"] = null;
                break;
            case "non-json-content-type-body-unsigned":
                SetBody(request, "anything", signed: "");
                request["Content-Type"] = "text/plain";
                break;
            case "body-tampered":
                SetBody(request, "{\"key\":\"valuf\"}");
                break;
            case "body-whitespace-changed":
                SetBody(request, "{ \"key\" :\n\"value\" }");
                break;
            case "array-vs-object-nested":
                SetBody(request, "{\"a\":[1]}", signed: "{\"a\":{\"0\":1}}");
                break;
            case "array-top-level-collides-with-object":
                SetBody(request, "[1,2]", signed: "{\"0\":1,\"1\":2}");
                break;
            case "duplicate-json-key-last-wins":
                SetBody(request, "{\"a\":1,\"a\":2}", signed: "{\"a\":2}");
                break;
            case "proto-key-not-signed":
                SetBody(request, "{\"a\":1,\"__proto__\":{\"admin\":true}}", signed: "{\"a\":1}");
                break;
            case "latin1-low-byte-collision-U+0141-vs-A":
                SetBody(request, "{\"a\":\"\u0141\"}");
                request.Sign(profile: SignatureProfile.Binary, body: "{\"a\":\"A\"}");
                break;
            case "body-over-100kb":
                var large = "{\"a\":\"" + new string('x', 100 * 1024) + "\"}";
                SetBody(request, large, signed: large);
                break;
            default:
                Assert.Fail($"The vector '{name}' is not played.");
                break;
        }
    }

    private static void SetDate(RawRequest request, string date)
    {
        request["Date"] = date;
        request.Sign();
    }

    private static void SetBody(RawRequest request, string body, string? signed = null)
    {
        request.Body = Encoding.UTF8.GetBytes(body);
        if (signed is not null)
            request.Sign(body: signed);
    }
}
