using ApiXGuard.Detection;
using ApiXGuard.Policy.Compatibility;

namespace ApiXGuard.Policy;

/// <summary>Finds inline allows in the bytes of a text, in whatever comment syntax they stand.</summary>
internal ref struct InlineAllowReader
{
    // More than anybody writes; they bound the work that a hostile text can ask for.
    private const int MostBlocks = 256;
    private const int MostOfOneLine = 16;
    private const int LongestDirective = 1024;

    private const string NoReason = "the allow gives no reason and does not count: write 'because' and why";

    private readonly RuleCatalogue? _known;
    private readonly List<InlineAllow> _allows = [];
    private readonly List<InlineAllowWarning> _warnings = [];
    private readonly Stack<InlineAllow> _open = new();
    private readonly List<int> _nextLineComments = [];
    private int _wide;

    private InlineAllowReader(RuleCatalogue? known) => _known = known;

    public static InlineAllowSet Read(ReadOnlySpan<byte> text, RuleCatalogue? known)
    {
        if (DirectiveSyntax.Find(text, 0) < 0)
            return InlineAllowSet.Empty;
        var reader = new InlineAllowReader(known);
        reader.ReadAll(text);
        return new InlineAllowSet(reader.SettleNextLines(), [.. reader._warnings.OrderBy(warning => warning.Line)]);
    }

    private void ReadAll(ReadOnlySpan<byte> text)
    {
        var line = 1;
        var counted = 0;
        var onLine = 0;
        for (var at = DirectiveSyntax.Find(text, 0); at >= 0;)
        {
            var newLines = Count(text.Slice(counted, at - counted));
            onLine = newLines == 0 ? onLine + 1 : 1;
            line += newLines;
            counted = at;
            var lineEnd = text.Slice(at).IndexOf((byte)'\n') is var length and >= 0 ? at + length : text.Length;
            var next = DirectiveSyntax.Find(text.Slice(0, lineEnd), at + DirectiveSyntax.Marker.Length);
            var end = Math.Min(next >= 0 ? next : lineEnd, at + LongestDirective);
            Take(DirectiveSyntax.Parse(Utf8Text.Decode(text.Slice(at, end - at))), line);
            at = next >= 0 && onLine < MostOfOneLine ? next : DirectiveSyntax.Find(text, lineEnd);
        }

        foreach (var begin in _open)
            Warn(begin.Line, begin.Line, int.MaxValue, "the allow-begin has no allow-end and does not count");
    }

    private void Take(Directive directive, int line)
    {
        switch (directive.Verb)
        {
            case DirectiveVerb.None:
                break;
            case DirectiveVerb.Unknown:
                Warn(line, line, int.MaxValue, "there is no such allow: write allow, allow-next-line, allow-begin, allow-end or allow-file");
                break;
            case DirectiveVerb.End:
                Close(line);
                break;
            case DirectiveVerb.Line:
                Add(directive, new InlineAllow(InlineAllowScope.Line, line, line, line, directive.Rules, directive.Reason));
                break;
            case DirectiveVerb.NextLine:
                _nextLineComments.Add(line);
                Add(directive, new InlineAllow(InlineAllowScope.NextLine, line, line + 1, line + 1, directive.Rules, directive.Reason));
                break;
            case DirectiveVerb.Begin:
                Add(directive, new InlineAllow(InlineAllowScope.Block, line, line, int.MaxValue, directive.Rules, directive.Reason));
                break;
            case DirectiveVerb.File:
                Add(directive, new InlineAllow(InlineAllowScope.File, line, 1, int.MaxValue, directive.Rules, directive.Reason));
                break;
        }
    }

    private void Add(Directive directive, InlineAllow allow)
    {
        var isWide = allow.Scope is InlineAllowScope.Block or InlineAllowScope.File;
        var problem = Problem(directive) ?? (isWide && ++_wide > MostBlocks ? $"the text has more than {MostBlocks} blocks; this one does not count" : null);
        if (problem is not null)
            Warn(allow.Line, allow.FirstLine, allow.LastLine, problem);
        if (allow.Scope == InlineAllowScope.Block)
            _open.Push(problem is null ? allow : allow with { Rules = [] });
        else if (problem is null)
            _allows.Add(allow);
    }

    private string? Problem(Directive directive)
    {
        if (directive.Rules.Count == 0)
            return "the allow names no rule and does not count: write the rule's id, or several with commas between them";
        if (directive.Reason.Length == 0)
            return NoReason;
        if (_known is null)
            return null;
        foreach (var selector in directive.Rules)
        {
            if (selector.IsAll || selector.IsDiagnostic || _known.Find(selector.Text) is not null)
                continue;

            // What was written is not repeated: it may be anything, even the secret.
            var suggestion = Suggestion.Hint(selector.Text, _known.Rules.Select(rule => rule.Id));
            return directive.Rules.Count == 1
                ? $"the allow names a rule that does not exist{suggestion}"
                : $"one of the rules that the allow names does not exist{suggestion}";
        }

        return null;
    }

    private void Close(int line)
    {
        if (_open.Count == 0)
        {
            Warn(line, line, line, "the allow-end has no allow-begin");
            return;
        }

        var begin = _open.Pop();
        if (begin.Rules.Count > 0)
            _allows.Add(begin with { LastLine = line });
    }

    /// <summary>Several next-line comments on top of each other all mean the line below the last of them.</summary>
    private List<InlineAllow> SettleNextLines()
    {
        var comments = new HashSet<int>(_nextLineComments);
        var targets = new Dictionary<int, int>();
        foreach (var line in _nextLineComments.OrderByDescending(line => line))
            targets[line] = comments.Contains(line + 1) ? targets[line + 1] : line + 1;
        return _allows.ConvertAll(allow => allow.Scope == InlineAllowScope.NextLine
            ? allow with { FirstLine = targets[allow.Line], LastLine = targets[allow.Line] }
            : allow);
    }

    private void Warn(int line, int first, int last, string message) => _warnings.Add(new InlineAllowWarning(line, first, last, message));

    private static int Count(ReadOnlySpan<byte> text)
    {
        var lines = 0;
        for (var at = text.IndexOf((byte)'\n'); at >= 0; at = text.IndexOf((byte)'\n'))
        {
            lines++;
            text = text.Slice(at + 1);
        }

        return lines;
    }
}
