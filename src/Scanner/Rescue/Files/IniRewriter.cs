namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>INI files: sections in brackets, <c>key = value</c> on one line. Also <c>.npmrc</c>, which is one.</summary>
internal sealed class IniRewriter : ValueRewriter
{
    /// <inheritdoc/>
    public override bool CanRewrite(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        return Path.GetExtension(name) is ".ini" or ".cfg" or ".cnf" || name is ".npmrc" or ".pypirc" or ".s3cfg" or ".boto"
            || (name is "credentials" or "config" && path.Replace('\\', '/').Contains(".aws/", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end)
    {
        ValuePlace? found = null;
        var (section, at) = ("", 0);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (at < text.Length)
        {
            var lineStart = at;
            var lineEnd = text.IndexOf('\n', at) is >= 0 and var newLine ? newLine : text.Length;
            at = lineEnd + 1;
            var line = text.AsSpan(lineStart, lineEnd - lineStart);
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed[0] is ';' or '#')
                continue;
            if (trimmed[0] == '[' && trimmed[^1] == ']')
            {
                section = trimmed[1..^1].Trim().ToString();
                continue;
            }

            var holds = lineStart <= start && end <= lineEnd;
            var sign = line.IndexOf('=') is >= 0 and var equals ? equals : line.IndexOf(':');
            if (sign < 0)
                continue;
            var key = line[..sign].Trim().ToString();
            var path = section.Length == 0 ? key : section + ":" + key;
            var isNew = names.Add(path);
            if ((holds && !isNew) || string.Equals(found?.KeyPath, path, StringComparison.OrdinalIgnoreCase))
                throw new RewriteRefusedException($"the name on line {FileText.LineAt(text, lineStart)} is there twice, so that it is unclear which one counts; remove one of them");
            if (holds && char.IsWhiteSpace(line[0]))
                throw new RewriteRefusedException($"line {FileText.LineAt(text, lineStart)} may go on from the line before; take the secret out by hand");
            if (holds)
                found = Place(text, lineStart + sign + 1, lineEnd, path, start, end);
        }

        return found;
    }

    private static ValuePlace? Place(string text, int from, int to, string path, int start, int end)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        var isQuoted = to - from >= 2 && text[from] is '"' or '\'' && text[to - 1] == text[from];
        if (isQuoted)
            (from, to) = (from + 1, to - 1);
        if (start < from || end > to || path.Length == 0)
            return null;
        var value = text[from..to];
        if (value.AsSpan().IndexOfAny("\"\\") >= 0)
            throw new RewriteRefusedException($"the value on line {FileText.LineAt(text, from)} holds quotes or escapes, which readers of such files understand differently; take it out by hand");
        if (!isQuoted && (value.Contains(" ;", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal)))
            throw new RewriteRefusedException($"line {FileText.LineAt(text, from)} may end with a comment or not, which readers of such files understand differently; take the secret out by hand");
        var name = path[(path.LastIndexOf(':') + 1)..];
        return new ValuePlace(from, to, path, value, placeholder => placeholder)
        {
            // //registry.example.com/:_authToken
            VariableName = name.StartsWith("_auth", StringComparison.OrdinalIgnoreCase) || path.StartsWith("//", StringComparison.Ordinal)
                ? name is "_password" ? "NPM_PASSWORD" : "NPM_TOKEN" : null,
        };
    }
}
