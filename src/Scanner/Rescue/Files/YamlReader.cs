namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>
/// Reads the block structure of a YAML text line by line, from beginning to end, and finds the scalar that holds a piece of it. Reads what
/// settings are written in; the rest of YAML (complex keys, anchored values that are replaced, templates) it refuses. Without recursion.
/// </summary>
internal sealed class YamlReader(string text, int start, int end)
{
    private const int MostDepth = 100;

    private readonly YamlScalars _scalars = new(text);
    private readonly List<YamlLevel> _levels = [];
    private YamlScalar? _found;
    private IReadOnlyList<YamlLevel> _foundLevels = [];
    private int _at;

    /// <summary>Reads to the end.</summary>
    /// <returns>The scalar; <see langword="null"/> where none holds the piece.</returns>
    /// <exception cref="RewriteRefusedException">The text is damaged or not understood.</exception>
    public YamlScalar? Read()
    {
        while (_at < text.Length)
        {
            var indent = _scalars.IndentAt(_at);
            var at = _at + indent;
            if (_scalars.IsBlankOrComment(at))
                _at = _scalars.NextLine(at);
            else if (indent == 0 && IsMarker(at))
                ReadMarker(at);
            else if (indent == 0 && text[at] == '%' && _levels.Count == 0)
                _at = _scalars.NextLine(at);
            else
                ReadNode(at, indent);
        }

        return _found is null ? null : Named(_found);
    }

    private bool IsMarker(int at) =>
        (text.AsSpan(at).StartsWith("---") || text.AsSpan(at).StartsWith("...")) && (at + 3 >= text.Length || char.IsWhiteSpace(text[at + 3]));

    private void ReadMarker(int at)
    {
        if (!_scalars.IsBlankOrComment(_scalars.SkipBlanks(at + 3)))
            throw _scalars.NotUnderstood(at);
        _levels.Clear();
        _at = _scalars.NextLine(at);
    }

    // One line's entries: "- - name: value".
    private void ReadNode(int at, int column)
    {
        while (true)
        {
            if (text[at] == '\t')
                throw _scalars.NotUnderstood(at);
            var isItem = text[at] == '-' && IsSpace(at + 1);
            Close(column, isItem);
            if (isItem)
            {
                OpenItem(column, at);
                var next = _scalars.SkipBlanks(at + 1);
                if (_scalars.IsBlankOrComment(next))
                {
                    _at = _scalars.NextLine(next);
                    return;
                }

                column += next - at;
                at = next;
                (at, column) = SkipProperties(at, column, _levels[^1]);
                if (_scalars.IsBlankOrComment(at))
                {
                    _at = _scalars.NextLine(at);
                    return;
                }

                continue;
            }

            if (text[at] == '?' && IsSpace(at + 1))
                throw _scalars.NotUnderstood(at);
            if (_scalars.TryReadKey(at, out var name, out var behind))
            {
                OpenName(column, name, at);
                ReadValue(behind, column);
                return;
            }

            if (text[at] is '&' or '!')
                throw _scalars.NotUnderstood(at);
            // A scalar by itself: an item of a list, the value of a name on the line before, or the whole document.
            if (_levels.Count > 0 && _levels[^1].Indent >= column)
                throw _scalars.NotUnderstood(at);
            ReadScalar(at, _levels.Count == 0 ? -1 : _levels[^1].Indent);
            return;
        }
    }

    private void ReadValue(int at, int indent)
    {
        at = _scalars.SkipBlanks(at);
        (at, _) = SkipProperties(at, 0, _levels[^1]);
        if (_scalars.IsBlankOrComment(at))
            _at = _scalars.NextLine(at);
        else if (text[at] == '-' && IsSpace(at + 1))
            throw _scalars.NotUnderstood(at);
        else
            ReadScalar(at, indent);
    }

    private void ReadScalar(int at, int indent)
    {
        if (text[at] is '[' or '{')
        {
            var flow = new YamlFlow(text, _scalars, start, end);
            _at = flow.Read(at);
            if (flow.Found is { } inside)
                Take(inside with { IsFlow = true }, inside.KeyPath);
        }
        else if (text[at] == '*')
        {
            _at = _scalars.EndOfWord(at);
        }
        else
        {
            var scalar = _scalars.Read(at, indent);
            _at = scalar.End;
            if (_levels.Count > 0)
                _levels[^1].Note(scalar.Value);
            if (scalar.ContentStart <= start && end <= scalar.End)
                Take(scalar, "");
        }

        at = _scalars.SkipBlanks(_at);
        if (!_scalars.IsBlankOrComment(at))
            throw _scalars.NotUnderstood(at);
        _at = _scalars.NextLine(at);
    }

    private void Take(YamlScalar scalar, string inside)
    {
        foreach (var level in _levels)
            level.Hold();
        _foundLevels = [.. _levels];
        var path = string.Join(':', _levels.Select(level => level.Part).Append(inside).Where(part => part.Length > 0));
        if (path.Length == 0)
            throw new RewriteRefusedException("the file is one value without a name");
        _found = scalar with { KeyPath = path, IsItem = scalar.IsItem || (inside.Length == 0 && _levels[^1].IsList), IsShared = scalar.IsShared || _levels.Exists(level => level.IsShared) };
    }

    // env: [{ name: X, value: Y }]: X says more than a number. Names may stand behind values, so this comes last.
    private YamlScalar Named(YamlScalar found)
    {
        if (_foundLevels.Count > 0 && _foundLevels[^1] is { IsList: false } level && level.HeldName is "value" && level.NameBeside is { } name)
        {
            found.VariableName = Snippets.VariableNames.Valid(Snippets.VariableNames.Upper(name));
            found.KeyPath = found.KeyPath[..^"value".Length] + name;
        }

        return found;
    }

    private void Close(int column, bool isItem)
    {
        while (_levels.Count > 0 && (_levels[^1].Indent > column || (_levels[^1].Indent == column && _levels[^1].IsList && !isItem)))
            _levels.RemoveAt(_levels.Count - 1);
    }

    private void OpenItem(int column, int at)
    {
        if (_levels.Count > 0 && _levels[^1] is { IsList: true } list && list.Indent == column)
        {
            list.Next();
            return;
        }

        // A list may stand as far left as the name that it belongs to.
        Open(new YamlLevel(column, isList: true), at);
    }

    private void OpenName(int column, string name, int at)
    {
        if (_levels.Count == 0 || _levels[^1].Indent < column)
            Open(new YamlLevel(column, isList: false), at);
        var level = _levels[^1];
        if (level.IsList)
            throw _scalars.NotUnderstood(at);
        if (!level.Begin(name))
            throw new RewriteRefusedException($"the name on line {FileText.LineAt(text, at)} is there twice, so that it is unclear which one counts; remove one of them");
    }

    private void Open(YamlLevel level, int at)
    {
        if (_levels.Count >= MostDepth)
            throw new RewriteRefusedException($"the file is nested deeper than {MostDepth} levels");
        if (_levels.Count > 0 && _levels[^1].HasScalar)
            throw _scalars.NotUnderstood(at);
        _levels.Add(level);
    }

    // Anchors and tags before a value.
    private (int At, int Column) SkipProperties(int at, int column, YamlLevel level)
    {
        while (at < text.Length && text[at] is '&' or '!')
        {
            level.IsShared = true;
            var next = _scalars.SkipBlanks(_scalars.EndOfWord(at));
            column += next - at;
            at = next;
        }

        return (at, column);
    }

    private bool IsSpace(int at) => at >= text.Length || char.IsWhiteSpace(text[at]);
}
