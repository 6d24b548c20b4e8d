using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>Reads a Secret in YAML: a document, or an item of a list.</summary>
internal static class KubernetesYaml
{
    private const int Window = 16 * 1024;

    /// <summary>Proposes the values of the mapping in which <c>kind</c> stands.</summary>
    public static void Propose(SecretRule rule, ReadOnlySpan<byte> text, int kind, CandidateList found)
    {
        var line = LineStart(text, kind);
        if (Indent(text.Slice(line, kind - line)) != kind - line)
            return;
        var column = kind - line;
        var start = text.Slice(line, column).IndexOf((byte)'-') >= 0 ? line : Start(text, line, column);
        var inData = false;
        for (var at = start; at < text.Length && at - kind < Window;)
        {
            var length = LineLength(text, at);
            var content = text.Slice(at, length);
            var indent = Indent(content);
            var isBlank = indent == length || content[indent] is (byte)'#' or (byte)'\r';
            if (!isBlank && at > start && at != line && Ends(content, indent, column, at > line))
                return;
            if (!isBlank && indent == column)
                inData = content.Slice(indent).StartsWith("data:"u8) || content.Slice(indent).StartsWith("stringData:"u8);
            else if (!isBlank && inData)
                ProposeLine(rule, at, content, found);
            at += length + 1;
        }
    }

    // Another item, another document, an outer key, or another kind: a mapping has one.
    private static bool Ends(ReadOnlySpan<byte> line, int indent, int column, bool isAfter) =>
        indent < column || line.StartsWith("---"u8) || (column >= 2 && line.Length > column && line[column - 2] == (byte)'-')
        || (isAfter && indent == column && line.Slice(indent).StartsWith("kind:"u8));

    private static int Start(ReadOnlySpan<byte> text, int line, int column)
    {
        var start = line;
        while (start > 0 && line - start < Window)
        {
            var before = LineStart(text, start - 1);
            var content = text.Slice(before, start - 1 - before);
            var indent = Indent(content);
            var isBlank = indent == content.Length || content[indent] is (byte)'#' or (byte)'\r';
            if (!isBlank && (indent < column || content.StartsWith("---"u8)))
                return start;
            // What lies before an earlier kind belongs to it.
            if (indent == column && content.Slice(indent).StartsWith("kind:"u8))
                return line;
            start = before;
            if (!isBlank && column >= 2 && content.Length > column && content[column - 2] == (byte)'-')
                return start;
        }

        return start;
    }

    private static void ProposeLine(SecretRule rule, int at, ReadOnlySpan<byte> line, CandidateList found)
    {
        var nameStart = 0;
        while (nameStart < line.Length && (Ascii.IsBlank(line[nameStart]) || Ascii.IsQuote(line[nameStart])))
            nameStart++;
        var nameEnd = nameStart;
        while (nameEnd < line.Length && (Ascii.IsWord(line[nameEnd]) || line[nameEnd] is (byte)'.' or (byte)'-'))
            nameEnd++;
        var colon = nameEnd < line.Length && Ascii.IsQuote(line[nameEnd]) ? nameEnd + 1 : nameEnd;
        if (nameEnd == nameStart || colon >= line.Length || line[colon] != (byte)':')
            return;
        var value = Ascii.SkipBlanks(line, colon + 1);
        if (value < line.Length && Ascii.IsQuote(line[value]))
            value++;
        var length = CredentialFormat.WordLength(line, value, Window);
        if (length < 4 || line[value] is (byte)'|' or (byte)'>' or (byte)'{' or (byte)'$' or (byte)'#' or (byte)'&' or (byte)'*' or (byte)'!')
            return;
        found.Add(new Candidate(rule, at + value, length) { NameStart = at + nameStart, NameLength = nameEnd - nameStart, Syntax = ValueSyntax.Bare });
    }

    // Blanks, and the dash of a list's item.
    private static int Indent(ReadOnlySpan<byte> line)
    {
        var i = 0;
        while (i < line.Length && (line[i] == (byte)' ' || (line[i] == (byte)'-' && i + 1 < line.Length && line[i + 1] == (byte)' ')))
            i++;
        return i;
    }

    private static int LineStart(ReadOnlySpan<byte> text, int at)
    {
        var limit = Math.Max(0, at - Window);
        return limit + text.Slice(limit, at - limit).LastIndexOf((byte)'\n') + 1;
    }

    private static int LineLength(ReadOnlySpan<byte> text, int at)
    {
        var rest = text.Slice(at, Math.Min(Window, text.Length - at));
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest.Length : end;
    }
}
