namespace ApiXGuard.Analyzers.Files;

/// <summary>
/// Reads the keys of XML configuration (<c>web.config</c>, <c>app.config</c>, <c>NuGet.config</c>, publish profiles) without ever failing:
/// <c>key</c> and <c>name</c> attributes name the <c>value</c> or <c>connectionString</c> beside them, elements name their text.
/// </summary>
internal static class MarkupKeys
{
    private const int MostKeys = 100_000;
    private const int MostAttributes = 64;

    /// <summary>The keys with values, by place.</summary>
    public static List<ConfigurationKey> Read(string text)
    {
        var keys = new List<ConfigurationKey>();
        var attributes = new List<(string Name, int Start, int Length)>();
        var (element, textStart, named) = (string.Empty, -1, string.Empty);
        for (var at = text.IndexOf('<'); at >= 0 && keys.Count < MostKeys; at = text.IndexOf('<', at))
        {
            if (element.Length > 0 && textStart >= 0 && at > textStart)
                AddText(keys, text, element, named, textStart, at);
            element = string.Empty;
            if (Skips(text, at, "<!--", "-->", out var past) || Skips(text, at, "<![CDATA[", "]]>", out past) || Skips(text, at, "<?", "?>", out past))
            {
                at = past;
                continue;
            }

            var nameEnd = at + 1;
            while (nameEnd < text.Length && IsName(text[nameEnd]))
                nameEnd++;
            var tag = text.Substring(at + 1, nameEnd - at - 1);
            attributes.Clear();
            at = ReadAttributes(text, nameEnd, attributes, out var isEmpty);
            AddAttributes(keys, text, tag, attributes, ref named);
            if (!isEmpty && tag.Length > 0)
                (element, textStart) = (tag, at);
        }

        return keys;
    }

    private static void AddText(List<ConfigurationKey> keys, string text, string element, string named, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        // <setting name="ApiKey"><value>…</value></setting>
        var name = element == "value" && named.Length > 0 ? named : element;
        if (end > start)
            keys.Add(new ConfigurationKey(name, ConfigurationReaders.None, start, end - start));
    }

    private static void AddAttributes(List<ConfigurationKey> keys, string text, string tag, List<(string Name, int Start, int Length)> attributes, ref string named)
    {
        var key = string.Empty;
        foreach (var (name, start, length) in attributes)
        {
            if (name is "key" or "name" && key.Length == 0)
                key = text.Substring(start, length);
        }

        if (tag == "setting")
            named = key;
        foreach (var (name, start, length) in attributes)
        {
            if (length == 0 || name is "key" or "name")
                continue;
            keys.Add(key.Length == 0 || name is not ("value" or "connectionString")
                ? new ConfigurationKey(name, ConfigurationReaders.None, start, length)
                : string.Equals(tag, "environmentVariable", StringComparison.OrdinalIgnoreCase) ? ConfigurationKeys.OfEnvironment(key, start, length)
                : new ConfigurationKey(key, name == "value" ? ConfigurationReaders.AppSettings : ConfigurationReaders.ConnectionStrings, start, length));
        }
    }

    private static int ReadAttributes(string text, int at, List<(string Name, int Start, int Length)> attributes, out bool isEmpty)
    {
        isEmpty = false;
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            isEmpty = text[at] == '/';
            if (!IsName(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsName(text[at]))
                at++;
            var name = text.Substring(start, Math.Min(64, at - start));
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length || text[at] != '=')
                continue;
            at++;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length || text[at] is not ('"' or '\''))
                continue;
            var end = text.IndexOf(text[at], at + 1);
            if (end < 0)
                return text.Length;
            if (attributes.Count < MostAttributes)
                attributes.Add((name, at + 1, end - at - 1));
            at = end + 1;
        }

        return at < text.Length && text[at] == '>' ? at + 1 : at;
    }

    private static bool Skips(string text, int at, string begin, string end, out int past)
    {
        past = at;
        if (string.CompareOrdinal(text, at, begin, 0, begin.Length) != 0)
            return false;
        var close = text.IndexOf(end, at + begin.Length, StringComparison.Ordinal);
        past = close < 0 ? text.Length : close + end.Length;
        return true;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';
}
