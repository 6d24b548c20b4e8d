using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>TOML: tables, dotted keys, the four kinds of strings, arrays and inline tables.</summary>
internal sealed class TomlRewriter : ValueRewriter
{
    /// <inheritdoc/>
    public override bool CanRewrite(string path) => Path.GetExtension(path).Equals(".toml", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end) => new TomlReader(text, start, end).Read();

    /// <summary>Writes into the quotes that are there.</summary>
    public static Func<string, string> WriterOf(bool isBasic) => value =>
        isBasic ? JsonRewriter.Escape(value) : value.Replace("'", "", StringComparison.Ordinal);
}

/// <summary>Reads a TOML text from beginning to end and finds the string that holds a piece of it.</summary>
internal sealed class TomlReader(string text, int start, int end)
{
    private const int MostDepth = 64;

    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private ValuePlace? _found;
    private int _at;

    private char Current => _at < text.Length ? text[_at] : '\0';

    /// <summary>Reads to the end.</summary>
    /// <returns>The value; <see langword="null"/> where no string holds the piece.</returns>
    public ValuePlace? Read()
    {
        var table = "";
        for (SkipBlanks(lines: true); _at < text.Length; SkipBlanks(lines: true))
        {
            if (Current == '[')
            {
                table = ReadHeader();
            }
            else
            {
                var path = Join(table, ReadKey());
                Expect('=');
                SkipBlanks(lines: false);
                if (!_keys.Add(path))
                    throw Damaged();
                ReadValue(path);
            }

            SkipBlanks(lines: false);
            if (_at < text.Length && Current is not ('\r' or '\n'))
                throw Damaged();
        }

        return _found;
    }

    private string ReadHeader()
    {
        var isArray = text.AsSpan(_at).StartsWith("[[");
        _at += isArray ? 2 : 1;
        SkipBlanks(lines: false);
        var table = ReadKey();
        Expect(']');
        if (isArray)
            Expect(']', skip: false);
        if (!isArray)
            return _keys.Add("[" + table) ? table : throw Damaged();
        _tables[table] = _tables.TryGetValue(table, out var index) ? index + 1 : 0;
        return Join(table, _tables[table].ToString(CultureInfo.InvariantCulture));
    }

    private string ReadKey()
    {
        var path = "";
        while (true)
        {
            var from = _at;
            string part;
            if (Current is '"' or '\'')
            {
                part = ReadString(out _, out _, out _);
            }
            else
            {
                while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '-')
                    _at++;
                part = text[from.._at];
                if (part.Length == 0)
                    throw Damaged();
            }

            path = Join(path, part);
            SkipBlanks(lines: false);
            if (Current != '.')
                return path;
            _at++;
            SkipBlanks(lines: false);
        }
    }

    // Arrays and inline tables on a stack of our own: nesting costs nothing.
    private void ReadValue(string path)
    {
        var open = new Stack<(string Path, bool IsArray, int Index)>();
        ReadScalarOrOpen(path, open);
        while (open.Count > 0)
        {
            SkipBlanks(lines: true);
            var (at, isArray, index) = open.Pop();
            if (Current == (isArray ? ']' : '}'))
            {
                _at++;
                continue;
            }

            if (index > 0)
            {
                if (Current != ',')
                    throw Damaged();
                _at++;
                SkipBlanks(lines: true);
                if (Current == (isArray ? ']' : '}'))
                {
                    _at++;
                    continue;
                }
            }

            open.Push((at, isArray, index + 1));
            var key = isArray ? index.ToString(CultureInfo.InvariantCulture) : ReadKey();
            if (!isArray)
            {
                Expect('=');
                SkipBlanks(lines: false);
                if (!_keys.Add(Join(at, key)))
                    throw Damaged();
            }

            ReadScalarOrOpen(Join(at, key), open);
        }
    }

    private void ReadScalarOrOpen(string path, Stack<(string, bool, int)> open)
    {
        switch (Current)
        {
            case '[' or '{':
                if (open.Count >= MostDepth)
                    throw new RewriteRefusedException($"the file is nested deeper than {MostDepth} levels");
                open.Push((path, Current == '[', 0));
                _at++;
                break;
            case '"' or '\'':
                var value = ReadString(out var from, out var to, out var isBasic);
                if (from <= start && end <= to)
                    _found = new ValuePlace(from, to, path, value, TomlRewriter.WriterOf(isBasic)) { IsText = FileNames.IsCommand(path) };
                break;
            default:
                var word = _at;
                while (_at < text.Length && Current is not (',' or ']' or '}' or '#' or '\r' or '\n'))
                    _at++;
                if (text.AsSpan(word, _at - word).Trim().IsEmpty || text.AsSpan(word, _at - word).IndexOfAny("\"'={[") >= 0)
                    throw Damaged();
                break;
        }
    }

    private string ReadString(out int from, out int to, out bool isBasic)
    {
        var quote = Current;
        isBasic = quote == '"';
        var isLong = text.AsSpan(_at).StartsWith(isBasic ? "\"\"\"" : "'''");
        from = _at += isLong ? 3 : 1;
        var value = new StringBuilder();
        while (true)
        {
            if (_at >= text.Length || (!isLong && Current is '\r' or '\n'))
                throw Damaged();
            if (Current == quote && (!isLong || text.AsSpan(_at).StartsWith(isBasic ? "\"\"\"" : "'''")))
                break;
            if (Current == '\\' && isBasic)
                ReadEscape(value, isLong);
            else
                value.Append(text[_at++]);
        }

        to = _at;
        _at += isLong ? 3 : 1;
        // Up to two quotes may stand before the closing three.
        for (var i = 0; i < 2 && isLong && Current == quote; i++)
        {
            value.Append(quote);
            to++;
            _at++;
        }

        // The line break behind the opening quotes does not count.
        var result = value.ToString();
        return !isLong ? result : result.StartsWith("\r\n", StringComparison.Ordinal) ? result[2..] : result.StartsWith('\n') ? result[1..] : result;
    }

    private void ReadEscape(StringBuilder value, bool isLong)
    {
        var c = _at + 1 < text.Length ? text[_at + 1] : '\0';
        _at += 2;
        var digits = c switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (_at + digits > text.Length || !int.TryParse(text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                throw Damaged();
            value.Append(new Rune(code).ToString());
            _at += digits;
            return;
        }

        if (isLong && c is '\r' or '\n' or ' ' or '\t')
        {
            while (Current is ' ' or '\t' or '\r' or '\n')
                _at++;
            return;
        }

        value.Append(c switch { 'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', 'r' => '\r', '"' => '"', '\\' => '\\', _ => throw Damaged() });
    }

    private void Expect(char c, bool skip = true)
    {
        if (skip)
            SkipBlanks(lines: false);
        if (Current != c)
            throw Damaged();
        _at++;
    }

    private void SkipBlanks(bool lines)
    {
        while (_at < text.Length)
        {
            if (Current is ' ' or '\t' || (lines && Current is '\r' or '\n'))
                _at++;
            else if (Current == '#')
                _at = text.IndexOf('\n', _at) is >= 0 and var newLine ? newLine : text.Length;
            else
                return;
        }
    }

    private static string Join(string path, string part) => path.Length == 0 ? part : path + ":" + part;

    private RewriteRefusedException Damaged() =>
        new($"line {FileText.LineAt(text, _at)} is no TOML that settings are read from, or a name is there twice; mend it, or take the secret out by hand");
}
