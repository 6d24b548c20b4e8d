using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>The inline allows of one text. Immutable and thread-safe.</summary>
public sealed class InlineAllowSet
{
    private readonly Dictionary<int, List<InlineAllow>> _byLine = [];
    private readonly List<InlineAllow> _wide = [];

    internal InlineAllowSet(IEnumerable<InlineAllow> allows, IReadOnlyList<InlineAllowWarning> warnings)
    {
        Warnings = warnings;
        foreach (var allow in allows)
        {
            if (allow.Scope is InlineAllowScope.Block or InlineAllowScope.File)
            {
                _wide.Add(allow);
                continue;
            }

            if (!_byLine.TryGetValue(allow.FirstLine, out var here))
                _byLine.Add(allow.FirstLine, here = []);
            here.Add(allow);
        }
    }

    /// <summary>No allows.</summary>
    public static InlineAllowSet Empty { get; } = new([], []);

    /// <summary>The comments that look like an allow and do not count, by line.</summary>
    public IReadOnlyList<InlineAllowWarning> Warnings { get; }

    /// <summary>Reads the allows of a text.</summary>
    /// <param name="text">UTF-8, perhaps ill-formed. Text in another encoding is given converted, with the same lines.</param>
    /// <param name="known">The rules there are, so that a misspelt one is told; <see langword="null"/> where they are not known.</param>
    public static InlineAllowSet Read(ReadOnlySpan<byte> text, RuleCatalogue? known = null) => InlineAllowReader.Read(text, known);

    /// <summary>The allow that covers a match, or <see langword="null"/>.</summary>
    /// <param name="rule">The match's rule.</param>
    /// <param name="firstLine">The match's first line; this one has to be covered, or…</param>
    /// <param name="lastLine">…the match's last line, where a comment after a value of several lines stands.</param>
    /// <param name="diagnosticId">The diagnostic under which it is shown; <see langword="null"/> in the scanner.</param>
    public InlineAllow? Find(SecretRule rule, int firstLine, int lastLine, string? diagnosticId = null) =>
        Find(firstLine, lastLine, selector => selector.Selects(rule, diagnosticId));

    /// <summary>The allow that covers a diagnostic which shows no secret of the catalogue, or <see langword="null"/>.</summary>
    /// <param name="diagnosticId">The diagnostic's id.</param>
    /// <param name="firstLine">Its first line.</param>
    /// <param name="lastLine">Its last line.</param>
    public InlineAllow? Find(string diagnosticId, int firstLine, int lastLine) =>
        Find(firstLine, lastLine, selector => selector.SelectsDiagnostic(diagnosticId));

    private InlineAllow? Find(int firstLine, int lastLine, Predicate<RuleSelector> selects)
    {
        if (_byLine.Count == 0 && _wide.Count == 0)
            return null;
        if (At(firstLine) is { } first)
            return first;
        if (lastLine != firstLine && At(lastLine) is { Scope: InlineAllowScope.Line } last)
            return last;
        foreach (var allow in _wide)
        {
            if (allow.FirstLine <= firstLine && firstLine <= allow.LastLine && Names(allow))
                return allow;
        }

        return null;

        InlineAllow? At(int line) => _byLine.TryGetValue(line, out var here) ? here.Find(Names) : null;

        bool Names(InlineAllow allow)
        {
            foreach (var selector in allow.Rules)
            {
                if (selects(selector))
                    return true;
            }

            return false;
        }
    }
}
