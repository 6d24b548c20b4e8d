using System.Globalization;

namespace ApiXGuard.Analyzers.Files;

/// <summary>
/// Reads the keys of JSON with comments and trailing commas, without recursion and without ever failing: a quoted text before a colon is
/// a key, every other one a value.
/// </summary>
internal static class JsonKeys
{
    private const int MostDepth = 32;
    private const int MostKeys = 100_000;

    /// <summary>The keys of all plain values, by place.</summary>
    public static List<ConfigurationKey> Read(string text)
    {
        var keys = new List<ConfigurationKey>();
        var levels = new Stack<Level>();
        string? name = null;
        for (var at = 0; at < text.Length && keys.Count < MostKeys;)
        {
            var c = text[at];
            switch (c)
            {
                case '{' or '[':
                    levels.Push(new Level(NameIn(levels, name), c == '['));
                    name = null;
                    at++;
                    break;
                case '}' or ']':
                    if (levels.Count > 0)
                        levels.Pop();
                    name = null;
                    at++;
                    break;
                case ',':
                    if (levels.Count > 0)
                        levels.Peek().Index++;
                    name = null;
                    at++;
                    break;
                case '/' when at + 1 < text.Length && text[at + 1] is '/' or '*':
                    at = PastComment(text, at);
                    break;
                case '"':
                    var end = EndOfString(text, at);
                    if (IsBeforeColon(text, end))
                        name = text.Substring(at + 1, Math.Max(0, end - at - 2));
                    else
                        Add(at + 1, Math.Max(0, end - at - 2));
                    at = end;
                    break;
                default:
                    if (!IsPlain(c))
                    {
                        at++;
                        break;
                    }

                    var start = at;
                    while (at < text.Length && IsPlain(text[at]))
                        at++;
                    Add(start, at - start);
                    break;
            }
        }

        return keys;

        void Add(int start, int length)
        {
            if (length > 0 && levels.Count is > 0 and <= MostDepth)
                keys.Add(new ConfigurationKey(Path(levels, NameIn(levels, name)), ConfigurationReaders.Configuration, start, length));
        }
    }

    private static string NameIn(Stack<Level> levels, string? name) =>
        name ?? (levels.Count > 0 && levels.Peek().IsArray ? levels.Peek().Index.ToString(CultureInfo.InvariantCulture) : string.Empty);

    private static string Path(Stack<Level> levels, string name)
    {
        var parts = new List<string> { name };
        foreach (var level in levels)
        {
            if (level.Name.Length > 0)
                parts.Add(level.Name);
        }

        parts.Reverse();
        return string.Join(":", parts);
    }

    private static int EndOfString(string text, int at)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] is '"' or '\n')
                return at + 1;
        }

        return text.Length;
    }

    private static bool IsBeforeColon(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] == ':';
    }

    private static int PastComment(string text, int at)
    {
        var end = text[at + 1] == '/' ? text.IndexOf('\n', at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : text[at + 1] == '/' ? end : end + 2;
    }

    private static bool IsPlain(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '+' or '.' or '_';

    private sealed class Level(string name, bool isArray)
    {
        public string Name { get; } = name;

        public bool IsArray { get; } = isArray;

        public int Index { get; set; }
    }
}
