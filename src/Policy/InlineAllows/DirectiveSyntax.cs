namespace ApiXGuard.Policy;

/// <summary>The grammar <c>apixguard:allow[-FORM] RULE[,RULE] because REASON</c>, up to the end of the line or of the comment.</summary>
internal static class DirectiveSyntax
{
    /// <summary>What every directive begins with, in any letter case.</summary>
    public const string Marker = "apixguard:allow";

    private const string Because = "because";

    private static readonly string[] CommentEnds = ["*/", "-->", "--%>", "*@", "#}", "%}", "--}}", "}}", "*)", "#>", "]]", "\"\"\"", "'''"];

    /// <summary>Where the next directive begins, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> text, int from)
    {
        const int Colon = 9;
        for (var at = from; at < text.Length;)
        {
            var colon = text.Slice(at).IndexOf((byte)':');
            if (colon < 0)
                return -1;
            colon += at;
            var start = colon - Colon;
            if (start >= from && start + Marker.Length <= text.Length && IsMarker(text.Slice(start, Marker.Length))
                && (start == 0 || !IsWord((char)text[start - 1])))
            {
                return start;
            }

            at = colon + 1;
        }

        return -1;
    }

    /// <summary>Reads a directive.</summary>
    /// <param name="text">From the marker to the end of the line or the next directive.</param>
    public static Directive Parse(string text)
    {
        var verbEnd = Marker.Length;
        while (verbEnd < text.Length && (IsWord(text[verbEnd]) || text[verbEnd] == '-'))
            verbEnd++;

        // A comment's end may touch the verb: allow-end-->
        var verb = Verb(text.Substring(Marker.Length, verbEnd - Marker.Length).TrimEnd('-').ToLowerInvariant());
        if (verb is DirectiveVerb.None or DirectiveVerb.Unknown or DirectiveVerb.End)
            return new Directive(verb, [], string.Empty);
        var rest = text.Substring(verbEnd);
        var because = FindBecause(rest);
        var rules = Rules(because < 0 ? FirstWords(rest) : rest.Substring(0, because));
        return new Directive(verb, rules, because < 0 ? string.Empty : Reason(rest.Substring(because + Because.Length)));
    }

    private static DirectiveVerb Verb(string suffix) => suffix switch
    {
        "" => DirectiveVerb.Line,
        "-next-line" => DirectiveVerb.NextLine,
        "-begin" => DirectiveVerb.Begin,
        "-end" => DirectiveVerb.End,
        "-file" => DirectiveVerb.File,
        _ => suffix[0] == '-' ? DirectiveVerb.Unknown : DirectiveVerb.None,
    };

    private static int FindBecause(string text)
    {
        for (var at = 0; (at = text.IndexOf(Because, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + Because.Length;
            if (at > 0 && char.IsWhiteSpace(text[at - 1]) && (end == text.Length || !IsWord(text[end])))
                return at;
        }

        return -1;
    }

    /// <summary>Without a reason, the rules are the first word and what commas add to it: enough to say what is missing.</summary>
    private static string FirstWords(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t']);
        return end < 0 ? trimmed : trimmed.Substring(0, end).TrimEnd(',');
    }

    private static IReadOnlyList<RuleSelector> Rules(string text)
    {
        var rules = new List<RuleSelector>();
        foreach (var part in text.Split(','))
        {
            var name = part.Trim();
            if (name != "*" && (name.Length == 0 || !name.All(c => IsWord(c) || c is '-' or '.')))
                return [];
            rules.Add(RuleSelector.Of(name));
        }

        return rules;
    }

    private static string Reason(string text)
    {
        var reason = text.Trim().TrimStart(':').Trim();
        foreach (var end in CommentEnds)
        {
            var at = reason.IndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
                reason = reason.Substring(0, at).TrimEnd();
        }

        return reason.Any(char.IsLetterOrDigit) ? reason : string.Empty;
    }

    private static bool IsMarker(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < Marker.Length; i++)
        {
            var b = text[i];
            if ((uint)(b - 'A') < 26)
                b |= 0x20;
            if (b != Marker[i])
                return false;
        }

        return true;
    }

    private static bool IsWord(char c) => (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 || c == '_';
}
