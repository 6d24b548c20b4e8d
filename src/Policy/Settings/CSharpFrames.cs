namespace ApiXGuard.Policy;

/// <summary>Reads C# up to a place and keeps the brackets that are open there. Text that does not compile is read as well as it can be.</summary>
internal sealed class CSharpFrames(string text)
{
    // Deeper nesting is read over: what is nested so deep is data, or not C#.
    private const int MaxDepth = 512;

    private static readonly HashSet<string> TypeKeywords = ["class", "struct", "interface", "record", "enum"];
    private static readonly HashSet<string> NoTypes = ["class", "struct", "where", "in", "is", "and", "or", "not", "with", "switch", "unmanaged", "notnull"];

    private readonly List<CSharpFrame> _open = [new CSharpFrame('\0')];
    private int _tooDeep;

    /// <summary>The brackets that are open, outermost first; the first stands for the file.</summary>
    public IReadOnlyList<CSharpFrame> Open => _open;

    private CSharpFrame Innermost => _open[_open.Count - 1];

    /// <summary>Reads until the piece that begins at a place or holds it.</summary>
    public void ReadTo(int position)
    {
        var lexer = new CSharpLexer(text);
        while (true)
        {
            var token = lexer.Next();
            if (token.Kind == CSharpTokenKind.End || token.End > position)
                return;
            switch (token.Kind)
            {
                case CSharpTokenKind.Mark:
                    Read(token, ref lexer);
                    break;
                case CSharpTokenKind.Word:
                    ReadWord(token);
                    break;
                case CSharpTokenKind.InterpolationStart:
                    OpenHole(token, lexer.StyleAt(token.Start), ref lexer);
                    break;
                default:
                    Innermost.Add(token);
                    break;
            }

            if (lexer.Position > position)
                return;
        }
    }

    private void Read(CSharpToken token, ref CSharpLexer lexer)
    {
        var frame = Innermost;
        switch (token.End - token.Start == 1 ? text[token.Start] : '\0')
        {
            case '(' or '{' or '[':
                if (text[token.Start] == '[' && frame.DeclaredType is not null && EndsWithBlock(frame))
                    frame.EndStatement();
                Push(new CSharpFrame(text[token.Start]) { Start = token.Start });
                break;
            case ')':
                Close('(', token.End);
                break;
            case ']':
                Close('[', token.End);
                break;
            case '}' when frame.Opening == '$':
                _open.RemoveAt(_open.Count - 1);
                if (lexer.CloseHole(frame.Style))
                    Push(new CSharpFrame('$') { Start = frame.Start, Style = frame.Style });
                else
                    Innermost.Add(new CSharpToken(CSharpTokenKind.Literal, frame.Start, lexer.Position));
                break;
            case '}':
                Close('{', token.End);
                break;
            case ';':
                frame.EndStatement();
                break;
            case ',':
                frame.EndArgument();
                break;
            case ':' when frame.Opening == '$':
                lexer.SkipFormat();
                break;
            default:
                frame.Add(token);
                break;
        }
    }

    private void ReadWord(CSharpToken token)
    {
        var frame = Innermost;
        // Behind a block begins the next statement or member.
        if (EndsWithBlock(frame))
            frame.EndStatement();
        if (frame is { HoldsStatements: true, DeclaredType: null, Pieces.Count: > 0 } && frame.Pieces[frame.Pieces.Count - 1] is { Kind: CSharpTokenKind.Word } before
            && TypeKeywords.Contains(TextOf(before)) && TextOf(token) is var name && !NoTypes.Contains(name))
        {
            frame.DeclaredType = name.TrimStart('@');
        }

        frame.Add(token);
    }

    private void OpenHole(CSharpToken token, StringStyle style, ref CSharpLexer lexer)
    {
        if (_open.Count < MaxDepth)
        {
            Push(new CSharpFrame('$') { Start = token.Start, Style = style });
            return;
        }

        while (lexer.NextHole(style))
        {
            // Holes this deep are read over.
        }
    }

    private void Push(CSharpFrame frame)
    {
        if (_open.Count < MaxDepth)
            _open.Add(frame);
        else
            _tooDeep++;
    }

    // A bracket that closes nothing is ignored, and one that was never closed goes with the one around it.
    private void Close(char opening, int end)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        var index = _open.Count - 1;
        while (index > 0 && _open[index].Opening != opening && _open[index].Opening != '$')
            index--;
        if (index == 0 || _open[index].Opening != opening)
            return;
        var start = _open[index].Start;
        _open.RemoveRange(index, _open.Count - index);
        Innermost.Add(new CSharpToken(CSharpTokenKind.Closed, start, end));
    }

    private bool EndsWithBlock(CSharpFrame frame) =>
        frame.Pieces.Count > 0 && frame.Pieces[frame.Pieces.Count - 1] is { Kind: CSharpTokenKind.Closed } last && text[last.Start] == '{';

    private string TextOf(CSharpToken token) => text.Substring(token.Start, token.End - token.Start);
}
