using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Samples;

/// <summary>What a worker was asked for.</summary>
/// <param name="Name">Signs its notes.</param>
/// <param name="Once">Whether it ends after one note.</param>
/// <param name="Pause">How long it waits between two.</param>
internal sealed record NotesWorkerOptions(string Name, bool Once, TimeSpan Pause)
{
    /// <summary>Reads <c>--once</c> and <c>--every SECONDS</c>.</summary>
    public static NotesWorkerOptions Of(string name, string[] arguments, IConfiguration configuration) =>
        new(name, arguments.Contains("--once"), TimeSpan.FromSeconds(configuration.GetValue("every", 10)));
}
