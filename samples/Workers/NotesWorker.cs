using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ApiXGuard.Samples;

/// <summary>Adds a note from time to time, or once.</summary>
/// <param name="scopes">Gives the client, a fresh one each time, so that its connections do not grow old.</param>
/// <param name="lifetime">Ends the program.</param>
/// <param name="options">What was asked for.</param>
internal sealed class NotesWorker(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, NotesWorkerOptions options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Pause);
        do
        {
            var done = await TryAddAsync(stoppingToken);
            if (options.Once)
            {
                Environment.ExitCode = done ? 0 : 1;
                lifetime.StopApplication();
                return;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> TryAddAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var note = await scope.ServiceProvider.GetRequiredService<NotesApi>().AddAsync($"{options.Name} was here", cancellationToken);
            Console.WriteLine($"added note {note.Id}");
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Console.Error.WriteLine($"no note added: {e.Message}");
            return false;
        }
    }
}
