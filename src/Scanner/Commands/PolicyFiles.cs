using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Scanner.Commands;

/// <summary>Reads the configuration and the baseline of a repository.</summary>
internal static class PolicyFiles
{
    private const string BaselinePath = ".apixguard/baseline";

    /// <summary>What decides findings under a root.</summary>
    /// <param name="root">The top of the repository, or of what is scanned; <see langword="null"/> where there is none.</param>
    /// <param name="settings">What the command line says.</param>
    /// <exception cref="CommandFailedException">A file cannot be read or understood.</exception>
    public static PolicyDecider Load(string? root, ScanSettings settings)
    {
        var configuration = LoadConfiguration(root, settings);
        if (settings.MaximumSize is { } size)
            configuration = configuration with { Limits = configuration.Limits with { MaxBlobSize = size } };
        var baseline = root is not null && TryRead(Path.Combine(root, BaselinePath)) is { } text
            ? Take(Baseline.Read(text, BaselinePath))
            : Baseline.Empty;
        return new PolicyDecider(configuration, baseline, settings.MinimumConfidence);
    }

    /// <summary>Whether a repository has a configuration or a baseline of its own.</summary>
    /// <param name="root">Its top; <see langword="null"/> where there is none.</param>
    public static bool AreIn(string? root) =>
        root is not null && (File.Exists(Path.Combine(root, PolicyConfiguration.DefaultPath)) || File.Exists(Path.Combine(root, BaselinePath)));

    /// <summary>A hash of everything that <see cref="Load"/> reads, with the settings that choose it.</summary>
    public static string Digest(string? root, ScanSettings settings)
    {
        var configuration = settings.ConfigurationFile is { } named
            ? TryRead(Path.Combine(settings.Directory, named))
            : root is null ? null : TryRead(Path.Combine(root, PolicyConfiguration.DefaultPath));
        var baseline = root is null ? null : TryRead(Path.Combine(root, BaselinePath));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{configuration}\0{baseline}")));
    }

    private static PolicyConfiguration LoadConfiguration(string? root, ScanSettings settings)
    {
        if (settings.ConfigurationFile is { } named)
        {
            var path = Path.Combine(settings.Directory, named);
            var text = TryRead(path) ?? throw new CommandFailedException($"--config: no file '{named}'");
            return Take(PolicyConfiguration.Read(text, named, SecretScanner.Default.Catalogue));
        }

        return root is not null && TryRead(Path.Combine(root, PolicyConfiguration.DefaultPath)) is { } own
            ? Take(PolicyConfiguration.Read(own, PolicyConfiguration.DefaultPath, SecretScanner.Default.Catalogue))
            : PolicyConfiguration.Default;
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    private static T Take<T>(PolicyResult<T> result)
        where T : class
    {
        if (result.TryGet(out var value))
            return value;
        var others = result.Errors.Count - 1;
        throw new CommandFailedException(result.Errors[0] + (others == 0 ? "" : others == 1 ? " (and 1 more error)" : $" (and {others} more errors)"));
    }
}
