using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>
/// Reads a JSON text from beginning to end, with the meaning that .NET's configuration gives it, and finds the string that holds a
/// piece of it. Without recursion: nesting costs nothing.
/// </summary>
internal sealed class JsonReader(string text, int start, int end)
{
    // As deep as .NET reads settings.
    private const int MostDepth = 64;

    // What ends a run of plain characters: quotes, escapes, and what no string may hold.
    private static readonly SearchValues<char> Special = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);

    private readonly string _text = text;
    private readonly Stack<Level> _levels = new();
    private int _at;

    /// <summary>A string and its key path.</summary>
    internal sealed record FoundString(int Start, int End, string KeyPath, string Value);

    /// <summary>The string that holds the piece; <see langword="null"/> where none does.</summary>
    public FoundString? Found { get; private set; }

    /// <summary>Whether the file is a key of a cloud's service account.</summary>
    public bool IsServiceAccount { get; private set; }

    /// <summary>Reads to the end.</summary>
    /// <exception cref="RewriteRefusedException">The text is damaged, or a name on the way to the value is there twice.</exception>
    public void Read()
    {
        SkipBlanks();
        ReadValue();
        while (_levels.Count > 0)
        {
            SkipBlanks();
            var level = _levels.Peek();
            if (Current == (level.IsArray ? ']' : '}'))
            {
                _at++;
                _levels.Pop();
                continue;
            }

            if (level.HasValue && !level.HasComma)
            {
                if (Current != ',')
                    throw Damaged();
                _at++;
                level.HasComma = true;
                continue;
            }

            level.HasComma = false;
            level.HasValue = true;
            if (level.IsArray)
                level.Index++;
            else
                ReadName(level);
            ReadValue();
        }

        SkipBlanks();
        if (_at < _text.Length)
            throw Damaged();
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private void ReadName(Level level)
    {
        if (Current != '"')
            throw Damaged();
        var name = ReadString(out _, out _);
        SkipBlanks();
        if (Current != ':')
            throw Damaged();
        _at++;
        SkipBlanks();
        level.Name = name;
        if (!level.Names.Add(name))
        {
            level.Repeated.Add(name);
            if (string.Equals(level.FoundName, name, StringComparison.OrdinalIgnoreCase))
                throw Twice();
        }
    }

    private void ReadValue()
    {
        switch (Current)
        {
            case '{' or '[':
                if (_levels.Count >= MostDepth)
                    throw new RewriteRefusedException($"the file is nested deeper than {MostDepth} levels, more than settings are read with");
                _levels.Push(new Level(Current == '['));
                _at++;
                return;
            case '"':
                var value = ReadString(out var from, out var to);
                if (_levels.Count == 1 && _levels.Peek() is { IsArray: false, Name: "type" } && value == "service_account")
                    IsServiceAccount = true;
                if (from <= start && end <= to)
                    Found = new FoundString(from, to, TakePath(), value);
                return;
            case 't':
                ReadWord("true");
                return;
            case 'f':
                ReadWord("false");
                return;
            case 'n':
                ReadWord("null");
                return;
            default:
                ReadNumber();
                return;
        }
    }

    private string TakePath()
    {
        var parts = new List<string>();
        foreach (var level in _levels.Reverse())
        {
            if (level.IsArray)
            {
                parts.Add(level.Index.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            if (level.Repeated.Contains(level.Name))
                throw Twice();
            level.FoundName = level.Name;
            parts.Add(level.Name);
        }

        if (parts.Count == 0)
            throw new RewriteRefusedException("the file is one string without a name");
        return string.Join(':', parts);
    }

    private string ReadString(out int from, out int to)
    {
        from = ++_at;
        StringBuilder? unescaped = null;
        while (true)
        {
            var length = _text.AsSpan(_at).IndexOfAny(Special);
            if (length < 0 || _text[_at + length] < ' ')
                throw Damaged();
            unescaped?.Append(_text, _at, length);
            _at += length;
            if (_text[_at] == '"')
                break;
            unescaped ??= new StringBuilder().Append(_text, from, _at - from);
            unescaped.Append(ReadEscape());
        }

        to = _at++;
        return unescaped?.ToString() ?? _text[from..to];
    }

    private char ReadEscape()
    {
        var c = ++_at < _text.Length ? _text[_at++] : '\0';
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default:
                throw Damaged();
        }
    }

    private void ReadWord(string word)
    {
        if (!_text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal))
            throw Damaged();
        _at += word.Length;
        if (char.IsLetterOrDigit(Current))
            throw Damaged();
    }

    private void ReadNumber()
    {
        var from = _at;
        while (Current is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
            _at++;
        if (!double.TryParse(_text.AsSpan(from, _at - from), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            throw Damaged();
        if (from <= start && end <= _at)
            throw new RewriteRefusedException($"the value on line {FileText.LineAt(_text, from)} is a number, which nothing can stand in for; take it out by hand");
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\t' or '\r' or '\n')
            {
                _at++;
                continue;
            }

            if (_text[_at] != '/')
                return;
            var rest = _text.AsSpan(_at);
            if (rest.StartsWith("//"))
            {
                var length = rest.IndexOf('\n');
                _at = length < 0 ? _text.Length : _at + length;
            }
            else if (rest.StartsWith("/*") && rest[2..].IndexOf("*/") is >= 0 and var length)
            {
                _at += length + 4;
            }
            else
            {
                throw Damaged();
            }
        }
    }

    private RewriteRefusedException Damaged() =>
        new($"line {FileText.LineAt(_text, _at)} is no JSON that settings are read from; mend it, or take the secret out by hand");

    private RewriteRefusedException Twice() =>
        new($"a name on the way to the value is there twice (line {FileText.LineAt(_text, _at)}), so that it is unclear which one counts; remove one of them");

    /// <summary>An object or an array that is open. Names are told apart as configuration does: without letter case.</summary>
    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public int Index { get; set; } = -1;

        public string Name { get; set; } = "";

        public string? FoundName { get; set; }

        public bool HasValue { get; set; }

        public bool HasComma { get; set; }

        public HashSet<string> Names => field ??= new(StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Repeated => field ??= new(StringComparer.OrdinalIgnoreCase);
    }
}
