using System.ComponentModel;
using System.Diagnostics;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples.Recipes;

/// <summary>A command that prints a secret: the 1Password command line, <c>pass</c>, a keychain.</summary>
public static class CommandRecipe
{
    public static void AddOnePassword(IServiceCollection services)
    {
        // snippet: one-password
        services.AddApiXKeyStore(_ => new DelegatingApiXKeyStore(
            cancellationToken => RunAsync("op", ["read", "op://production/billing/api key"], cancellationToken),
            cancellationToken => RunAsync("op", ["read", "op://production/billing/app key"], cancellationToken)))
            .WithCache(TimeSpan.FromMinutes(5));
        // end
    }

    // snippet: command
    /// <summary>Runs a program, without a shell, and gives the one line that it prints.</summary>
    public static async ValueTask<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        // Its standard error is left alone: it goes where this program's goes.
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new ApiXKeyStoreException($"The program '{program}' cannot be started.", error);
        }

        using (process)
        {
            try
            {
                var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
                await process.WaitForExitAsync(timeout.Token);
                return process.ExitCode == 0
                    ? output.TrimEnd('\r', '\n')
                    : throw new ApiXKeyStoreException($"The program '{program}' gave no key: exit code {process.ExitCode}.");
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    // end
}
