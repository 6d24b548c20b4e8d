using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Policies;

/// <summary>Finds options of <c>.editorconfig</c>, global configuration and the project that do not exist or cannot be read. Repeats no value.</summary>
internal static class OptionProblems
{
    private const int ShortestName = 3;

    private static readonly string[] Known =
        [OptionNames.MinimumConfidence, OptionNames.SensitiveNames, OptionNames.Sinks, OptionNames.TestProjects, OptionNames.ClientProject, OptionNames.Fix];

    /// <summary>The problems of a compilation, each once, in order.</summary>
    public static IReadOnlyList<string> Of(GuardCompilation guard, CancellationToken cancellationToken)
    {
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        var provider = guard.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        Add(provider.GlobalOptions, problems);
        foreach (var tree in guard.Compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(provider.GetOptions(tree), problems);
        }

        if (guard.Project.Property("ApiXGuardClientProject") is not null && guard.Project.Flag("ApiXGuardClientProject") is null)
            problems.Add("the property ApiXGuardClientProject is neither true nor false and does not count");
        return [.. problems];
    }

    private static void Add(AnalyzerConfigOptions options, SortedSet<string> problems)
    {
        foreach (var key in KeysOf(options))
        {
            if (key.StartsWith(OptionNames.Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value) && Problem(key.ToLowerInvariant(), value.Trim()) is { } problem)
                problems.Add(problem);
        }
    }

    // A host may give values without telling which there are.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static string? Problem(string key, string value) => key switch
    {
        OptionNames.MinimumConfidence => SourceOptions.ParseConfidence(value) is null ? $"{key} is neither low, medium nor high and does not count" : null,
        OptionNames.TestProjects => SourceOptions.ParseTestProjects(value) is null ? $"{key} is neither lower, same nor off and does not count" : null,
        OptionNames.ClientProject => value.ToLowerInvariant() is "true" or "false" ? null : $"{key} is neither true nor false and does not count",
        OptionNames.Fix => value.ToLowerInvariant() is "configuration" or "keystore" ? null : $"{key} is neither configuration nor keystore and does not count",
        OptionNames.SensitiveNames => Parts(value).Any(name => name.Length < ShortestName) ? $"{key} holds a name of fewer than {ShortestName} characters, which would match everywhere" : null,
        OptionNames.Sinks => Parts(value).Any(sink => !IsMethod(sink)) ? $"{key} holds something other than methods, written as Namespace.Type.Method" : null,
        _ => $"{Shown(key)} is no option and does not count{Suggestion.Hint(key, Known)}",
    };

    private static IEnumerable<string> Parts(string value) => value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0);

    private static bool IsMethod(string sink)
    {
        var parts = sink.Split('.');
        return parts.Length >= 2 && parts.All(part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '_' or '`' or '+'));
    }

    // A key may be anything, even a secret that somebody pasted.
    private static string Shown(string key) =>
        key.Length <= 64 && key.All(c => c is >= 'a' and <= 'z' or '_' or '.' or '-') ? key : "an option that begins with " + OptionNames.Prefix;
}
