using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// What names promise, by the engine, by <c>apixguard.json</c> and by the options of the file at hand; each name judged once. Thread-safe.
/// </summary>
internal sealed class NameJudgements
{
    private readonly ConcurrentDictionary<string, NameSensitivity> _known = new(StringComparer.Ordinal);
    private readonly SecretScanner _scanner;

    private NameJudgements(GuardCompilation guard) => _scanner = guard.Policy.Scanner;

    /// <summary>The one of a compilation.</summary>
    public static NameJudgements Of(GuardCompilation guard) => guard.Part(static guard => new NameJudgements(guard));

    /// <summary>How surely a name speaks of a secret.</summary>
    public NameSensitivity Of(string name, SourceOptions options) => IsOfOptions(name, options) ? NameSensitivity.Strong : _known.GetOrAdd(name, _scanner.JudgeName);

    /// <summary>Whether the options of the file call a name sensitive.</summary>
    public static bool IsOfOptions(string name, SourceOptions options)
    {
        var names = options.SensitiveNames;
        for (var i = 0; i < names.Count; i++)
        {
            if (name.IndexOf(names[i], StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
