using System.Runtime.CompilerServices;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Options;

/// <summary>What <c>.editorconfig</c> and global configuration say of one file. Immutable.</summary>
internal sealed class SourceOptions
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, SourceOptions> Known = new();

    private SourceOptions(AnalyzerConfigOptions options)
    {
        if (options.TryGetValue(OptionNames.MinimumConfidence, out var confidence))
            MinimumConfidence = ParseConfidence(confidence);
        if (options.TryGetValue(OptionNames.TestProjects, out var tests))
            TestProjects = ParseTestProjects(tests) ?? TestProjectHandling.Lower;
        if (options.TryGetValue(OptionNames.ClientProject, out var client))
            ClientProject = client.Trim().ToLowerInvariant() switch { "true" => true, "false" => false, _ => null };
        SensitiveNames = List(options, OptionNames.SensitiveNames);
        Sinks = List(options, OptionNames.Sinks);
    }

    /// <summary>What is less sure is not shown; <see langword="null"/> where the repository's configuration decides.</summary>
    public Confidence? MinimumConfidence { get; }

    /// <summary>What becomes of diagnostics in projects of tests.</summary>
    public TestProjectHandling TestProjects { get; }

    /// <summary>Whether the file is client code, where that is said.</summary>
    public bool? ClientProject { get; }

    /// <summary>Names that speak of a secret, beside those that the engine and <c>apixguard.json</c> know.</summary>
    public IReadOnlyList<string> SensitiveNames { get; }

    /// <summary>Methods that publish what they are given, as <c>Namespace.Type.Method</c>.</summary>
    public IReadOnlyList<string> Sinks { get; }

    /// <summary>Reads the options of a file.</summary>
    public static SourceOptions Of(AnalyzerConfigOptions options) => Known.GetValue(options, static key => new SourceOptions(key));

    /// <summary>Reads a confidence; <see langword="null"/> where the text is none.</summary>
    public static Confidence? ParseConfidence(string text) => text.Trim().ToLowerInvariant() switch
    {
        "low" => Confidence.Low,
        "medium" => Confidence.Medium,
        "high" => Confidence.High,
        _ => null,
    };

    /// <summary>Reads what becomes of test projects; <see langword="null"/> where the text is none.</summary>
    public static TestProjectHandling? ParseTestProjects(string text) => text.Trim().ToLowerInvariant() switch
    {
        "lower" => TestProjectHandling.Lower,
        "same" => TestProjectHandling.Same,
        "off" => TestProjectHandling.Off,
        _ => null,
    };

    private static IReadOnlyList<string> List(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text)
            ? [.. text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(item => item.Trim()).Where(item => item.Length > 0)]
            : [];
}
