using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Authenticates requests by their API-X signature and answers refused ones with the protocol's status and error JSON. The body is read once, within the
/// limit, and an endpoint reads the bytes that were verified.
/// </summary>
public sealed class ApiXAuthenticationHandler : AuthenticationHandler<ApiXAuthenticationOptions>
{
    private readonly ApiXRequestVerifier _verifier;
    private readonly ApiXRateLimiter? _rateLimiter;
    private readonly IApiXAudit? _audit;

    /// <summary>Makes a handler; the framework does, one for each request.</summary>
    /// <param name="options">The scheme's options.</param>
    /// <param name="logger">Makes the handler's log.</param>
    /// <param name="encoder">Not used; asked for by the base class.</param>
    /// <param name="verifier">Verifies requests.</param>
    /// <param name="services">Gives what may be there: rate limits, audit.</param>
    public ApiXAuthenticationHandler(
        IOptionsMonitor<ApiXAuthenticationOptions> options,
        ILoggerFactory logger,
        UrlEncoder encoder,
        ApiXRequestVerifier verifier,
        IServiceProvider services)
        : base(options, logger, encoder)
    {
        ArgumentNullException.ThrowIfNull(services);
        _verifier = verifier;
        _rateLimiter = (ApiXRateLimiter?)services.GetService(typeof(ApiXRateLimiter));
        _audit = (IApiXAudit?)services.GetService(typeof(IApiXAudit));
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A request that does not try to be a signed one is somebody else's business until an endpoint asks for a signature.
        if (Context.Features.Get<ApiXRequestState>() is null && !IncomingRequests.LooksSigned(Request))
            return AuthenticateResult.NoResult();
        var state = await VerifyOnceAsync().ConfigureAwait(false);
        return state.Ticket is { } ticket ? AuthenticateResult.Success(ticket) : AuthenticateResult.Fail($"The request is refused: {state.Reason}.");
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var state = await VerifyOnceAsync().ConfigureAwait(false);
        await ApiXErrorWriter.WriteAsync(Response, state.Failure ?? ApiXFailure.UnauthorizedRequest, Context.RequestAborted).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var state = await VerifyOnceAsync().ConfigureAwait(false);
        var failure = state.Failure ?? ApiXFailure.UnauthorizedRequest;
        _audit?.Record(new(ApiXAuditKind.RequestRejected, state.Application?.Id ?? "unknown", failure.Reason, IncomingRequests.Origin(Context)?.ToString()));
        await ApiXErrorWriter.WriteAsync(Response, failure, Context.RequestAborted).ConfigureAwait(false);
    }

    // A request is verified once, whoever asks: its signature passes the replay cache only once.
    private async ValueTask<ApiXRequestState> VerifyOnceAsync()
    {
        if (Context.Features.Get<ApiXRequestState>() is { } known)
            return known;
        var state = await VerifyAsync().ConfigureAwait(false);
        Context.Features.Set(state);
        return state;
    }

    private async ValueTask<ApiXRequestState> VerifyAsync()
    {
        var origin = IncomingRequests.Origin(Context);
        if (_rateLimiter?.RetryAfterFailures(origin) is { } pause)
            return RefuseRate("unknown", pause);
        var request = IncomingRequests.From(Context, origin, TransportSecurity.IsSecure(Context, Options, _verifier.IsStrict));
        var result = await _verifier.VerifyAsync(request, Context.RequestAborted).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            _rateLimiter?.NoteFailure(origin);
            return new ApiXRequestState { Failure = ApiXFailure.Of(result) };
        }

        if (_rateLimiter?.Take(result.Application.Id) is { } wait)
            return RefuseRate(result.Application.Id, wait);
        var application = result.Application;
        return new ApiXRequestState
        {
            Application = application,
            Body = result.Body,
            HasJsonBody = result.HasJsonBody,
            Ticket = new AuthenticationTicket(PrincipalOf(application), Scheme.Name),
        };

        ApiXRequestState RefuseRate(string subject, TimeSpan retryAfter)
        {
            _audit?.Record(new(ApiXAuditKind.RequestRejected, subject, ApiXFailure.RateLimitReason, origin?.ToString()));
            return new ApiXRequestState { Failure = ApiXFailure.RateLimit(retryAfter) };
        }
    }

    private ClaimsPrincipal PrincipalOf(ApiXApplication application)
    {
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, application.Id, ClaimValueTypes.String, ClaimsIssuer));
        identity.AddClaim(new Claim(ClaimTypes.Name, application.Name ?? application.Id, ClaimValueTypes.String, ClaimsIssuer));
        foreach (var scope in application.Scopes)
            identity.AddClaim(new Claim(ApiXDefaults.ScopeClaimType, scope, ClaimValueTypes.String, ClaimsIssuer));
        return new ClaimsPrincipal(identity);
    }
}
