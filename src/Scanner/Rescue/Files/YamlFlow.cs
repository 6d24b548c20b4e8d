using System.Globalization;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>Reads what stands in brackets and braces. Without recursion.</summary>
internal sealed class YamlFlow(string text, YamlScalars scalars, int start, int end)
{
    private const int MostDepth = 100;

    private readonly Stack<Level> _levels = new();
    private int _at;

    /// <summary>The scalar that holds the piece, with its path within the brackets; <see langword="null"/> where none does.</summary>
    public YamlScalar? Found { get; private set; }

    /// <summary>Reads from an opening bracket or brace.</summary>
    /// <returns>One past the closing one.</returns>
    public int Read(int at)
    {
        _at = at;
        Open(isShared: false);
        while (_levels.Count > 0)
        {
            SkipSpace();
            var level = _levels.Peek();
            if (Current == (level.IsList ? ']' : '}'))
            {
                _at++;
                _levels.Pop();
            }
            else if (level.NeedsComma)
            {
                if (Current != ',')
                    throw Refused();
                _at++;
                level.NeedsComma = false;
                level.Index++;
            }
            else
            {
                level.NeedsComma = true;
                if (!level.IsList && !ReadName(level))
                    continue;
                ReadValue(level);
            }
        }

        return _at;
    }

    private char Current => _at < text.Length ? text[_at] : '\0';

    // Gives false for a name without a value.
    private bool ReadName(Level level)
    {
        if (Current is '[' or '{' or ',' or '?' or '&' or '*' or '!' or '\0')
            throw Refused();
        level.Name = ReadScalar().Value;
        if (!level.Names.Add(level.Name) && (Found is not null || IsAhead()))
            throw new RewriteRefusedException($"the name on line {FileText.LineAt(text, _at)} is there twice, so that it is unclear which one counts; remove one of them");
        SkipSpace();
        if (Current != ':')
            return false;
        _at++;
        SkipSpace();
        return true;
    }

    private void ReadValue(Level level)
    {
        var isShared = false;
        while (Current is '&' or '!')
        {
            isShared = true;
            _at = scalars.EndOfWord(_at);
            SkipSpace();
        }

        if (Current is '[' or '{')
        {
            Open(isShared);
            return;
        }

        if (Current == '*')
        {
            _at = scalars.EndOfWord(_at);
            return;
        }

        if (Current is ',' or ']' or '}')
            return;
        var scalar = ReadScalar();
        if (scalar.ContentStart <= start && end <= scalar.End)
            Found = scalar with { KeyPath = string.Join(':', _levels.Reverse().Select(open => open.Part)), IsItem = level.IsList, IsShared = isShared || _levels.Any(open => open.IsShared) };
        SkipSpace();
        if (level.IsList && Current == ':')
            throw Refused();
    }

    private YamlScalar ReadScalar()
    {
        if (Current is '"' or '\'')
        {
            var quoted = scalars.ReadQuoted(_at);
            _at = quoted.End;
            return quoted;
        }

        var from = _at;
        while (_at < text.Length && Current is not (',' or '[' or ']' or '{' or '}' or '\r' or '\n') && !(Current == '#' && text[_at - 1] is ' ' or '\t')
            && !(Current == ':' && (_at + 1 >= text.Length || char.IsWhiteSpace(text[_at + 1]) || text[_at + 1] is ',' or ']' or '}')))
        {
            _at++;
        }

        var to = _at;
        while (to > from && text[to - 1] is ' ' or '\t')
            to--;
        if (to == from || text[from] is '@' or '`' or '|' or '>' or '%')
            throw Refused();
        return new YamlScalar(from, from, to, YamlStyle.Plain, text[from..to]);
    }

    private void Open(bool isShared)
    {
        if (_levels.Count >= MostDepth)
            throw new RewriteRefusedException($"the file is nested deeper than {MostDepth} levels");
        _levels.Push(new Level(Current == '[') { IsShared = isShared });
        _at++;
    }

    private void SkipSpace()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(Current))
                _at++;
            else if (Current == '#' && char.IsWhiteSpace(text[_at - 1]))
                _at = scalars.NextLine(_at);
            else
                return;
        }
    }

    private bool IsAhead() => start >= _at;

    private RewriteRefusedException Refused() => scalars.NotUnderstood(_at);

    private sealed class Level(bool isList)
    {
        public bool IsList { get; } = isList;

        public bool IsShared { get; init; }

        public bool NeedsComma { get; set; }

        public int Index { get; set; }

        public string Name { get; set; } = "";

        public HashSet<string> Names => field ??= new(StringComparer.Ordinal);

        public string Part => IsList ? Index.ToString(CultureInfo.InvariantCulture) : Name;
    }
}
