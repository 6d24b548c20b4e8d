using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary><c>.env</c> files: <c>KEY=value</c>, with <c>export</c> before it and quotes around the value or not.</summary>
internal sealed class EnvironmentRewriter : ValueRewriter
{
    /// <inheritdoc/>
    public override bool CanRewrite(string path) => FileNames.IsEnvironment(path);

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end)
    {
        ValuePlace? found = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var line = ReadLine(text, at);
            at = line.Next;
            if (line.Name is null)
                continue;
            var isNew = names.Add(line.Name);
            if (line.Start <= start && end <= line.End)
            {
                if (line.IsUnclear)
                    throw new RewriteRefusedException($"the value on line {FileText.LineAt(text, line.Start)} is written in a way that shells and .env readers understand differently; put it into one pair of quotes");
                if (!isNew)
                    throw Twice(text, line);
                found = new ValuePlace(line.Start, line.End, line.Name, line.Value, Write(line.Quote));
            }
            else if (found?.KeyPath == line.Name)
            {
                throw Twice(text, line);
            }
        }

        return found;
    }

    private static RewriteRefusedException Twice(string text, in Line line) =>
        new($"the variable on line {FileText.LineAt(text, line.Start)} is set twice, so that it is unclear which one counts; remove one of them");

    private static Func<string, string> Write(char quote) => value =>
        quote != '\0' || value.AsSpan().IndexOfAny(" #\"'`\\$") < 0 ? value : "\"" + value + "\"";

    // One line, or several where quotes go over them.
    private static Line ReadLine(string text, int from)
    {
        var end = LineEnd(text, from);
        var next = Math.Min(text.Length, end + 1);
        var at = SkipBlanks(text, from, end);
        if (text.AsSpan(at, end - at).StartsWith("export ") || text.AsSpan(at, end - at).StartsWith("export\t"))
            at = SkipBlanks(text, at + 7, end);
        var name = at;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or ':'))
            at++;
        var nameEnd = at;
        at = SkipBlanks(text, at, end);
        if (nameEnd == name || at >= end || text[at] != '=')
            return new Line { Next = next };
        at = SkipBlanks(text, at + 1, end);
        var line = new Line { Name = text[name..nameEnd], Next = next };
        return at < end && text[at] is '"' or '\'' or '`' ? ReadQuoted(text, at, line) : ReadBare(text, at, end, line);
    }

    private static Line ReadQuoted(string text, int open, Line line)
    {
        var quote = text[open];
        var value = new StringBuilder();
        for (var at = open + 1; at < text.Length; at++)
        {
            var c = text[at];
            if (c == quote)
            {
                var end = LineEnd(text, at);
                var rest = text.AsSpan(at + 1, end - at - 1).Trim(" \t\r");
                return line with
                {
                    Start = open + 1,
                    End = at,
                    Quote = quote,
                    Value = value.ToString(),
                    Next = Math.Min(text.Length, end + 1),
                    IsUnclear = !rest.IsEmpty && rest[0] != '#',
                };
            }

            if (c == '\\' && quote == '"' && at + 1 < text.Length)
            {
                var escaped = text[++at];
                value.Append(escaped switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '"' or '\\' or '$' or '`' => escaped.ToString(), _ => "\\" + escaped });
            }
            else
            {
                value.Append(c);
            }
        }

        throw new RewriteRefusedException($"the quotes on line {FileText.LineAt(text, open)} have no end");
    }

    private static Line ReadBare(string text, int at, int end, Line line)
    {
        var stop = at;
        // A number sign begins a comment only after a blank.
        while (stop < end && !(text[stop] == '#' && (stop == at || text[stop - 1] is ' ' or '\t')))
            stop++;
        while (stop > at && text[stop - 1] is ' ' or '\t' or '\r')
            stop--;
        var value = text[at..stop];
        return line with { Start = at, End = stop, Value = value, IsUnclear = value.AsSpan().IndexOfAny("\"'`\\") >= 0 };
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    /// <summary>A variable and its value; without a name, a line that sets none.</summary>
    private readonly record struct Line
    {
        public string? Name { get; init; }

        public int Start { get; init; }

        public int End { get; init; }

        public char Quote { get; init; }

        public string Value { get; init; }

        public bool IsUnclear { get; init; }

        public int Next { get; init; }

        public override string ToString() => Name ?? "";
    }
}
