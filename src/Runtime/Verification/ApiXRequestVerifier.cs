using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ApiXGuard.Runtime;

/// <summary>
/// Verifies signed requests (API-X protocol, version 2), whatever HTTP server they came to. Checks in the protocol's order: HTTPS, the four headers, the
/// application, then date, signature and replay. Thread-safe; whatever a request holds, it is answered with a result and never with an exception.
/// </summary>
public sealed partial class ApiXRequestVerifier
{
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    private readonly IApiXApplicationDirectory _directory;
    private readonly IReplayCache _replayCache;
    private readonly ApiXVerificationOptions _options;
    private readonly SignatureProfile[] _profiles;
    private readonly TimeProvider _clock;
    private readonly IApiXAudit? _audit;
    private readonly ILogger _logger;
    private readonly bool _strict;

    /// <summary>Makes a verifier.</summary>
    /// <param name="directory">Knows the applications.</param>
    /// <param name="replayCache">Remembers accepted signatures.</param>
    /// <param name="options">How to verify; strict by default. Copied.</param>
    /// <param name="clock">Judges dates; the system's clock by default. Give the replay cache the same.</param>
    /// <param name="audit">Told of each request accepted or refused; <see langword="null"/> for nobody.</param>
    /// <param name="logger">Told of replays and of a directory or cache that fails; <see langword="null"/> for nobody.</param>
    /// <exception cref="ArgumentException">The options do not fit together.</exception>
    public ApiXRequestVerifier(
        IApiXApplicationDirectory directory,
        IReplayCache replayCache,
        ApiXVerificationOptions? options = null,
        TimeProvider? clock = null,
        IApiXAudit? audit = null,
        ILogger<ApiXRequestVerifier>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(replayCache);
        options ??= new ApiXVerificationOptions();
        options.Validate();
        _directory = directory;
        _replayCache = replayCache;
        _options = options.Copy();
        _profiles = [.. _options.EffectiveProfiles];
        _strict = _options.Mode == ApiXVerificationMode.Strict;
        _clock = clock ?? TimeProvider.System;
        _audit = audit;
        _logger = logger is null ? NullLogger.Instance : logger;
        if (_options.DeveloperMode)
            LogDeveloperMode();
    }

    /// <summary>Whether this verifier judges strictly.</summary>
    public bool IsStrict => _strict;

    /// <summary>Verifies a request. An accepted signature is remembered: the same request is refused when it is verified again.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Who signed the request, or why it is refused.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ApiXVerificationResult> VerifyAsync(ApiXIncomingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (result, application) = await JudgeAsync(request, cancellationToken).ConfigureAwait(false);
        if (_audit is not null)
            Record(_audit, result, application, request.Origin);
        return result;
    }

    private async ValueTask<(ApiXVerificationResult Result, ApiXApplication? Application)> JudgeAsync(
        ApiXIncomingRequest request, CancellationToken cancellationToken)
    {
        var body = default(ReadOnlyMemory<byte>);
        if (!_strict)
        {
            // The published server parses the body before it looks at anything else.
            (var refusal, body) = await ReadCompatBodyAsync(request, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
                return (refusal, null);
        }

        if (!request.IsSecure && !_options.DeveloperMode)
            return (ApiXVerificationResult.Refuse(ApiXErrorIds.InsecureProtocol, Forbidden, ApiXRejectionReasons.InsecureProtocol), null);
        if (ApiXSignedFields.TryRead(request, _strict, out var fields) is { } missing)
            return (ApiXVerificationResult.Refuse(ApiXErrorIds.MissingRequiredHeaders, BadRequest, missing), null);

        var (application, failure) = await FindAsync(fields.ApiKey, request.Origin, cancellationToken).ConfigureAwait(false);
        if (_options.DeveloperMode)
            return AcceptDeveloper(application, body);
        if (application is null)
            return (ApiXVerificationResult.Refuse(ApiXErrorIds.UnauthorizedApp, Unauthorized, failure), null);

        var reason = (_strict ? fields.FindAmbiguity(request) : null) ?? JudgeDate(fields.Date);
        if (reason is not null)
            return (Invalid(reason), application);

        if (_strict)
        {
            (var refusal, body) = await ReadStrictBodyAsync(request, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
                return (refusal, application);
        }

        var signatureRefusal = JudgeSignature(request, fields, application, body, out var hasJsonBody);
        if (signatureRefusal is not null)
            return (signatureRefusal, application);

        // Last, so that only what is otherwise accepted takes a place in the cache; one step, so that of equal requests at once one passes.
        reason = await JudgeReplayAsync(fields, application, cancellationToken).ConfigureAwait(false);
        return (reason is null ? ApiXVerificationResult.Accept(application, body, hasJsonBody) : Invalid(reason), application);
    }

    private static ApiXVerificationResult Invalid(string reason) =>
        ApiXVerificationResult.Refuse(ApiXErrorIds.InvalidRequest, Unauthorized, reason);

    private static (ApiXVerificationResult Result, ApiXApplication Application) AcceptDeveloper(ApiXApplication? application, ReadOnlyMemory<byte> body)
    {
        application ??= new ApiXApplication("developer-mode", Redact.Mark);
        var traits = CanonicalJsonTraits.NoTopLevelKeys;
        if (!body.IsEmpty)
            traits = CanonicalJson.Write(body.Span, new ArrayBufferWriter<byte>(body.Length));
        return (ApiXVerificationResult.Accept(application, body, (traits & CanonicalJsonTraits.NoTopLevelKeys) == 0), application);
    }

    private async ValueTask<(ApiXApplication? Application, string Failure)> FindAsync(
        string apiKey, IPAddress? origin, CancellationToken cancellationToken)
    {
        if (apiKey.Length > ApiXSignedFields.MaxApiKeyLength)
            return (null, ApiXRejectionReasons.UnknownApplication);
        try
        {
            return (await _directory.FindAsync(apiKey, origin, cancellationToken).ConfigureAwait(false), ApiXRejectionReasons.UnknownApplication);
        }
        catch (Exception exception) when (!IsCancellation(exception, cancellationToken))
        {
            LogDirectoryFailed(exception.GetType().Name);
            return (null, ApiXRejectionReasons.DirectoryFailed);
        }
    }

    private string? JudgeDate(string text)
    {
        if (!(_strict ? ApiXDates.TryParseStrict(text, out var date) : ApiXDates.TryParseCompat(text, out date)))
            return ApiXRejectionReasons.MalformedDate;
        var age = _clock.GetUtcNow() - date;
        if (age < -_options.ClockSkew)
            return ApiXRejectionReasons.FutureDate;
        return age > _options.MaxRequestAge ? ApiXRejectionReasons.ExpiredDate : null;
    }

    private ApiXVerificationResult? JudgeSignature(
        ApiXIncomingRequest request, in ApiXSignedFields fields, ApiXApplication application, ReadOnlyMemory<byte> body, out bool hasJsonBody)
    {
        hasJsonBody = false;
        Span<byte> given = stackalloc byte[ApiXSignature.Size];
        if (!fields.TryDecodeSignature(given))
            return Invalid(ApiXRejectionReasons.MalformedSignature);
        var target = _strict ? RequestTarget.SignedForm(request.Target) : CompatTarget(request.Target);
        var method = _strict ? request.Method : request.Method.ToUpperInvariant();
        Span<byte> computed = stackalloc byte[ApiXSignature.Size];
        var traits = CanonicalJsonTraits.None;
        var fits = false;
        try
        {
            foreach (var profile in _profiles)
            {
                traits = ApiXSignature.Compute(application.AppKey, target, method, fields.Nonce, fields.Date, body.Span, profile, computed);
                // All 32 bytes are looked at whichever differ, so that the time tells nothing of the right signature.
                fits = CryptographicOperations.FixedTimeEquals(computed, given);
                if (fits)
                    break;
            }
        }
        catch (CanonicalJsonException)
        {
            return BadBody(ApiXRejectionReasons.MalformedJson);
        }

        if (!fits)
            return Invalid(ApiXRejectionReasons.WrongSignature);
        hasJsonBody = !body.IsEmpty && (traits & CanonicalJsonTraits.NoTopLevelKeys) == 0;
        return _strict && (traits & ~CanonicalJsonTraits.NoTopLevelKeys) != 0 ? BadBody(ApiXRejectionReasons.AmbiguousJson) : null;
    }

    // The published server signs the path and what stands between the first question mark and the second.
    private static ReadOnlySpan<char> CompatTarget(ReadOnlySpan<char> target)
    {
        var query = target.IndexOf('?');
        if (query < 0)
            return target;
        var end = target[(query + 1)..].IndexOf('?');
        var length = end < 0 ? target.Length : query + 1 + end;
        return target[..(length == query + 1 ? query : length)];
    }

    private async ValueTask<string?> JudgeReplayAsync(ApiXSignedFields fields, ApiXApplication application, CancellationToken cancellationToken)
    {
        try
        {
            if (await _replayCache.TryAddAsync(fields.ApiKey, fields.Signature, _options.ReplayLifetime, cancellationToken).ConfigureAwait(false))
                return null;
            LogReplay(application.Id);
            return ApiXRejectionReasons.Replay;
        }
        catch (Exception exception) when (!IsCancellation(exception, cancellationToken))
        {
            // Only this library's exception promises to hold no key.
            LogReplayCacheFailed(exception is ApiXReplayCacheException ? exception.Message : exception.GetType().Name);
            return ApiXRejectionReasons.ReplayCacheFailed;
        }
    }

    private static bool IsCancellation(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private static void Record(IApiXAudit audit, ApiXVerificationResult result, ApiXApplication? application, IPAddress? origin)
    {
        var from = origin?.ToString();
        var subject = application?.Id ?? "unknown";
        if (!result.Succeeded)
        {
            audit.Record(new(ApiXAuditKind.RequestRejected, subject, result.Reason, from));
            return;
        }

        audit.Record(new(ApiXAuditKind.RequestAccepted, subject, Origin: from));
        if (application?.DeprecatedSince is not null)
            audit.Record(new(ApiXAuditKind.KeyDeprecated, subject, Origin: from));
    }

    [LoggerMessage(1, LogLevel.Critical, "API-X DEVELOPER MODE IS ON: no signature is checked, any API key and plain HTTP are taken. Never use it where others can reach this server.")]
    private partial void LogDeveloperMode();

    [LoggerMessage(2, LogLevel.Error, "The application directory failed with {Exception}; requests are refused as if their API key were unknown.")]
    private partial void LogDirectoryFailed(string exception);

    [LoggerMessage(3, LogLevel.Error, "The replay cache failed, so requests are refused: {Failure}")]
    private partial void LogReplayCacheFailed(string failure);

    [LoggerMessage(4, LogLevel.Warning, "A signature of application {Application} came a second time and was refused. Somebody may be replaying requests.")]
    private partial void LogReplay(string application);
}
