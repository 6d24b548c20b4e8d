using ApiXGuard.Runtime.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Makes the server fail at start, before it listens, where it could only fail at its first request.</summary>
internal sealed class ApiXStartCheck(IServiceProvider services, IOptionsMonitor<ApiXAuthenticationOptions> options, IHostEnvironment environment)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var verification = options.Get(ApiXDefaults.AuthenticationScheme).Verification;
        if (verification.DeveloperMode && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                $"{nameof(ApiXVerificationOptions)}.{nameof(ApiXVerificationOptions.DeveloperMode)} checks no signature and is refused outside the environment 'Development'; this is '{environment.EnvironmentName}'.");
        }

        _ = services.GetRequiredService<ApiXRequestVerifier>();
        _ = services.GetService<ApiXRateLimiter>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
