using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Options;

/// <summary>What the project's properties say, as the package's targets show them to the compiler. Immutable.</summary>
internal sealed class ProjectOptions
{
    private readonly AnalyzerConfigOptions _options;

    private ProjectOptions(AnalyzerConfigOptions options) => _options = options;

    /// <summary>The repository's root, where the package's targets found one.</summary>
    public string? Root => Property("ApiXGuardRoot") ?? Property("ProjectDir");

    /// <summary>Whether it is a project of tests, where that is said.</summary>
    public bool? IsTestProject => Flag("IsTestProject");

    /// <summary>Reads the options of a project.</summary>
    public static ProjectOptions Of(AnalyzerConfigOptions global) => new(global);

    /// <summary>A property of MSBuild that the compiler was shown; <see langword="null"/> where it is empty or was not shown.</summary>
    public string? Property(string name) =>
        _options.TryGetValue(OptionNames.PropertyPrefix + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A property that says yes or no.</summary>
    public bool? Flag(string name) => Property(name)?.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    /// <summary>An option of global configuration.</summary>
    public string? Option(string key) => _options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
