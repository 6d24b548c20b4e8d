using System.Runtime.CompilerServices;
using System.Text;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Detection;

using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Policies;

/// <summary>
/// The repository's <c>apixguard.json</c> and <c>.apixguard/baseline</c>, which come as additional files, and the engine that they ask
/// for. What cannot be read counts as absent here, and AXG0001 tells it. Immutable and thread-safe.
/// </summary>
internal sealed class RepositoryPolicy
{
    // Policy files change rarely and compilations often: what was read hangs on the text.
    private static readonly ConditionalWeakTable<SourceText, PolicyResult<PolicyConfiguration>> Configurations = new();
    private static readonly ConditionalWeakTable<SourceText, PolicyResult<Baseline>> Baselines = new();
    private static readonly ConditionalWeakTable<PolicyConfiguration, SecretScanner> Scanners = new();

    private readonly string _root;

    private RepositoryPolicy(PolicyConfiguration configuration, Baseline baseline, string root, IReadOnlyList<(AdditionalText File, PolicyError Error)> errors)
    {
        _root = root;
        Errors = errors;
        Decider = new PolicyDecider(configuration, baseline);
        WithoutMinimum = new PolicyDecider(configuration, baseline, Confidence.Low);
        Scanner = configuration.OwnRules.Count == 0 && configuration.SensitiveNames.Count == 0
            ? SecretScanner.Default
            : Scanners.GetValue(configuration, static key => new SecretScanner(key.Extend(SecretScanner.Default.Catalogue)));
    }

    /// <summary>Decides what is shown.</summary>
    public PolicyDecider Decider { get; }

    /// <summary>The same without a minimum of confidence, for files whose options ask for more than the repository does.</summary>
    public PolicyDecider WithoutMinimum { get; }

    /// <summary>The engine with the repository's own rules and names.</summary>
    public SecretScanner Scanner { get; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<(AdditionalText File, PolicyError Error)> Errors { get; }

    /// <summary>Reads the policy of a compilation.</summary>
    public static RepositoryPolicy Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var configuration = PolicyConfiguration.Default;
        var baseline = Baseline.Empty;
        var errors = new List<(AdditionalText, PolicyError)>();
        string? root = null;
        foreach (var file in options.AdditionalFiles)
        {
            var path = file.Path.Replace('\\', '/');
            if (EndsWith(path, PolicyConfiguration.DefaultPath) && file.GetText(cancellationToken) is { } json)
            {
                root ??= RootAbove(path, PolicyConfiguration.DefaultPath);
                configuration = Take(Configurations.GetValue(json, static text => PolicyConfiguration.Read(text.ToString(), PolicyConfiguration.DefaultPath, SecretScanner.Default.Catalogue)), file) ?? configuration;
            }
            else if (EndsWith(path, Baseline.DefaultPath) && file.GetText(cancellationToken) is { } known)
            {
                root ??= RootAbove(path, Baseline.DefaultPath);
                baseline = Take(Baselines.GetValue(known, static text => Baseline.Read(text.ToString(), Baseline.DefaultPath)), file) ?? baseline;
            }
        }

        root ??= ProjectOptions.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions).Root ?? string.Empty;
        return new RepositoryPolicy(configuration, baseline, root.Replace('\\', '/').TrimEnd('/'), errors);

        T? Take<T>(PolicyResult<T> result, AdditionalText file)
            where T : class
        {
            foreach (var error in result.Errors)
                errors.Add((file, error));
            return result.Value;
        }
    }

    /// <summary>A file's path as the scanner names it: from the repository's root, with <c>/</c>.</summary>
    public string RelativePath(string path)
    {
        var normal = path.Replace('\\', '/');
        return _root.Length > 0 && normal.Length > _root.Length && normal[_root.Length] == '/' && normal.StartsWith(_root, StringComparison.OrdinalIgnoreCase)
            ? normal.Substring(_root.Length + 1)
            : normal;
    }

    /// <summary>The inline allows of a text.</summary>
    public InlineAllowSet AllowsIn(SourceText text) => InlineAllowSet.Read(Encoding.UTF8.GetBytes(text.ToString()), Scanner.Catalogue);

    /// <summary>Whether two paths are the same but for the kind of their slashes.</summary>
    public static bool IsSamePath(string path, string other) => path.Length == other.Length && string.Equals(path.Replace('\\', '/'), other.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string path, string name) =>
        path.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (path.Length == name.Length || path[path.Length - name.Length - 1] == '/');

    private static string RootAbove(string path, string name) => path.Substring(0, path.Length - name.Length);
}
