using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Verification;

/// <summary>A verifier with a clock that stands still, and requests whose signature is right.</summary>
internal sealed class TestRequests
{
    public const string ApiKey = "made-up-api-key";
    public const string AppKey = "made-up-app-key";
    public const string Nonce = "Nonce000000000000000000000000000";

    public static readonly DateTimeOffset Start = new(2024, 11, 13, 15, 0, 0, TimeSpan.Zero);

    public TestRequests(Action<ApiXVerificationOptions>? configure = null, IApiXApplicationDirectory? directory = null, IReplayCache? replayCache = null)
    {
        var options = new ApiXVerificationOptions();
        configure?.Invoke(options);
        directory ??= new InMemoryApiXApplicationDirectory([new(ApiKey, new ApiXApplication("made-up-application", AppKey))]);
        Verifier = new ApiXRequestVerifier(directory, replayCache ?? new InMemoryReplayCache(Clock), options, Clock, Audit, Logs);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public AuditSink Audit { get; } = new();

    public LogSink Logs { get; } = new();

    public ApiXRequestVerifier Verifier { get; }

    public static ApiXIncomingRequest Signed(
        string method = "POST",
        string target = "/e",
        string? body = "{\"key\":\"value\"}",
        string nonce = Nonce,
        string? date = null,
        StringValues? contentType = null,
        string? signature = null,
        string? signedTarget = null,
        string? signedBody = null,
        SignatureProfile profile = SignatureProfile.Utf8,
        StringValues contentEncoding = default,
        bool isSecure = true,
        StringValues? apiKey = null,
        StringValues? nonces = null)
    {
        date ??= Start.ToString("r", CultureInfo.InvariantCulture);
        signature ??= ApiXSignature.ComputeHex(
            AppKey, signedTarget ?? target, method, nonce, date, Encoding.UTF8.GetBytes(signedBody ?? body ?? ""), profile);
        return new ApiXIncomingRequest
        {
            Method = method,
            Target = target,
            IsSecure = isSecure,
            ApiKey = apiKey ?? ApiKey,
            Signature = signature,
            Nonce = nonces ?? nonce,
            Date = date,
            ContentType = contentType ?? (body is null ? default : "application/json"),
            ContentEncoding = contentEncoding,
            Body = Encoding.UTF8.GetBytes(body ?? ""),
        };
    }

    /// <summary>Verifies and tells the result in one text: "accepted", or status, error id and reason.</summary>
    public async Task<string> JudgeAsync(ApiXIncomingRequest request)
    {
        var result = await Verifier.VerifyAsync(request);
        Assert.Equal(result.Succeeded, result.Application is not null);
        return result.Succeeded ? "accepted" : $"{result.StatusCode} {result.ErrorId} {result.Reason}";
    }
}
