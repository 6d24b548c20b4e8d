using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Files;

/// <summary>Reads the keys of files that hold one on a line: <c>.env</c>, <c>.ini</c>, <c>.properties</c>, and YAML by its indents.</summary>
internal static class LineKeys
{
    private const int MostDepth = 32;
    private const int MostKeys = 100_000;
    private const int LongestKey = 256;

    /// <summary>The keys with values, by place.</summary>
    public static List<ConfigurationKey> Read(string text, FileLanguage language)
    {
        var keys = new List<ConfigurationKey>();
        var parents = new Stack<(int Indent, string Name)>();
        var isYaml = language == FileLanguage.Yaml;
        for (var start = 0; start < text.Length && keys.Count < MostKeys;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            ReadLine(text, start, end, isYaml, parents, keys);
            start = end + 1;
        }

        return keys;
    }

    private static void ReadLine(string text, int start, int end, bool isYaml, Stack<(int Indent, string Name)> parents, List<ConfigurationKey> keys)
    {
        var at = start;
        while (at < end && text[at] is ' ' or '\t')
            at++;
        var indent = at - start;
        if (isYaml && at + 1 < end && text[at] == '-' && text[at + 1] == ' ')
            at += 2;
        const string Export = "export ";
        if (string.CompareOrdinal(text, at, Export, 0, Export.Length) == 0)
            at += Export.Length;
        var keyEnd = at;
        while (keyEnd < end && keyEnd - at < LongestKey && IsOfKey(text[keyEnd], isYaml))
            keyEnd++;
        if (keyEnd == at)
            return;
        var key = text.Substring(at, keyEnd - at);
        var value = keyEnd;
        while (value < end && text[value] == ' ')
            value++;
        if (value >= end || text[value] != (isYaml ? ':' : '='))
            return;
        value++;
        while (value < end && text[value] is ' ' or '\t')
            value++;
        while (end > value && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (!isYaml)
        {
            if (end > value)
                keys.Add(ConfigurationKeys.OfEnvironment(key, value, end - value));
            return;
        }

        while (parents.Count > 0 && parents.Peek().Indent >= indent)
            parents.Pop();
        if (end == value && parents.Count < MostDepth)
            parents.Push((indent, key));
        else if (end > value)
            keys.Add(new ConfigurationKey(Path(parents, key), ConfigurationReaders.Configuration, value, end - value));
    }

    private static bool IsOfKey(char c, bool isYaml) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' || (c == ':' && !isYaml);

    private static string Path(Stack<(int Indent, string Name)> parents, string key)
    {
        var path = key;
        foreach (var (_, name) in parents)
            path = name + ":" + path;
        return path;
    }
}
