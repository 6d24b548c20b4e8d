using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Policies;

/// <summary>
/// Inline allows that do not count although they stand where something is told: those that a diagnostic met, and those that stand at a
/// secret which the scanner would tell. Thread-safe.
/// </summary>
internal sealed class UselessAllows
{
    private readonly GuardCompilation _guard;
    private readonly ConcurrentDictionary<(SyntaxTree Tree, int Line), string> _met = new();

    private UselessAllows(GuardCompilation guard) => _guard = guard;

    /// <summary>The ones of a compilation.</summary>
    public static UselessAllows Of(GuardCompilation guard) => guard.Part(static guard => new UselessAllows(guard));

    /// <summary>Those that diagnostics met, each once.</summary>
    public IEnumerable<(SyntaxTree Tree, int Line, string Message)> Met => _met.Select(pair => (pair.Key.Tree, pair.Key.Line, pair.Value));

    /// <summary>Remembers the allows that a diagnostic met.</summary>
    public static void Meet(GuardCompilation guard, SourceFile file, Location location)
    {
        if (file.Allows.Warnings.Count == 0 || location.SourceTree is not { } tree)
            return;
        var span = location.GetLineSpan();
        foreach (var warning in file.Allows.Warnings)
        {
            if (Covers(warning, span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1))
                Of(guard)._met.TryAdd((tree, warning.Line), warning.Message);
        }
    }

    /// <summary>Those that stand at a secret which the scanner would tell.</summary>
    public IEnumerable<InlineAllowWarning> At(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var file = _guard.FileOf(tree);
        if (file.IsExcluded || file.Allows.Warnings.Count == 0)
            return [];
        var text = tree.GetText(cancellationToken).ToString();
        var matches = _guard.Policy.Scanner.FindMatches(System.Text.Encoding.UTF8.GetBytes(text), new JudgeContext { Path = file.Kind }, cancellationToken).Matches;
        return file.Allows.Warnings.Where(warning => matches.Any(match => _guard.Policy.Decider.MayReport(match.Rule, match.Confidence) && Covers(warning, match.StartLine, match.EndLine)));
    }

    /// <summary>Where a warning stands.</summary>
    public static Location LocationOf(SyntaxTree tree, int line) => Location.Create(tree, LineOf(tree.GetText(), line));

    /// <summary>A line of a text without its indent, counted from 1.</summary>
    public static TextSpan LineOf(SourceText text, int line)
    {
        if (line < 1 || line > text.Lines.Count)
            return default;
        var span = text.Lines[line - 1].Span;
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start]))
            start++;
        return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>Whether a warning is about lines that a place begins or ends on.</summary>
    public static bool Covers(InlineAllowWarning warning, int first, int last) => first <= warning.LastLine && warning.FirstLine <= last;
}
