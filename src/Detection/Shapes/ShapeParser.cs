using System.Globalization;
using System.Text;

namespace ApiXGuard.Detection.Shapes;

/// <summary>Reads the notation that <see cref="TokenShape"/> documents.</summary>
internal sealed class ShapeParser
{
    /// <summary>What <c>{n,}</c> means: long enough for any token, short enough to bound the work.</summary>
    private const int Open = 4096;

    private static readonly Dictionary<string, ByteSet> Sets = new(StringComparer.Ordinal)
    {
        ["hex"] = ByteSet.Of("0-9a-f"),
        ["HEX"] = ByteSet.Of("0-9A-F"),
        ["xhex"] = ByteSet.Of("0-9a-fA-F"),
        ["dec"] = ByteSet.Of("0-9"),
        ["low"] = ByteSet.Of("a-z"),
        ["up"] = ByteSet.Of("A-Z"),
        ["alpha"] = ByteSet.Of("a-zA-Z"),
        ["lownum"] = ByteSet.Of("a-z0-9"),
        ["upnum"] = ByteSet.Of("A-Z0-9"),
        ["b62"] = ByteSet.Of("0-9A-Za-z"),
        ["word"] = ByteSet.Of("0-9A-Za-z_"),
        ["b64"] = ByteSet.Of("0-9A-Za-z+/"),
        ["b64u"] = ByteSet.Of("0-9A-Za-z_\\-"),
        ["b32"] = ByteSet.Of("A-Z2-7"),
        ["b32l"] = ByteSet.Of("a-z2-7"),
        ["b58"] = ByteSet.Of("1-9A-HJ-NP-Za-km-z"),
    };

    private readonly string _text;
    private int _at;

    private ShapeParser(string text) => _text = text;

    public static IReadOnlyList<ShapeElement> Parse(string text)
    {
        var parser = new ShapeParser(text);
        var ways = parser.Ways();
        if (parser._at < text.Length)
            throw parser.Error("an unmatched ')'");
        return ways.Count == 1 ? ways[0] : [new GroupElement(ways, 1, 1)];
    }

    private List<IReadOnlyList<ShapeElement>> Ways()
    {
        var ways = new List<IReadOnlyList<ShapeElement>>();
        var elements = new List<ShapeElement>();
        var literal = new StringBuilder();
        while (_at < _text.Length && _text[_at] != ')')
        {
            var c = _text[_at++];
            switch (c)
            {
                case '|':
                    Flush();
                    ways.Add(elements);
                    elements = [];
                    break;
                case '[':
                    Flush();
                    elements.Add(Run(ByteSet.Of(Until(']'))));
                    break;
                case '<':
                    Flush();
                    elements.Add(Named(Until('>')));
                    break;
                case '(':
                    Flush();
                    var inner = Ways();
                    if (_at++ >= _text.Length)
                        throw Error("an unclosed '('");
                    var (least, most) = Quantity();
                    elements.Add(new GroupElement(inner, least, most));
                    break;
                default:
                    if (c == '\\' && _at < _text.Length)
                        c = _text[_at++];
                    literal.Append(c);
                    break;
            }
        }

        Flush();
        ways.Add(elements);
        return ways;

        void Flush()
        {
            if (literal.Length > 0)
                elements.Add(new LiteralElement(literal.ToString()));
            literal.Clear();
        }
    }

    private ShapeElement Named(string name)
    {
        if (name == "uuid")
            return new GroupElement([Parse("<xhex>{8}-<xhex>{4}-<xhex>{4}-<xhex>{4}-<xhex>{12}")], 1, 1);
        return Sets.TryGetValue(name, out var set) ? Run(set) : throw Error($"the unknown set <{name}>");
    }

    private RunElement Run(ByteSet set)
    {
        var (least, most) = Quantity();
        return new RunElement(set, least, most);
    }

    private (int Least, int Most) Quantity()
    {
        if (_at < _text.Length && _text[_at] == '?')
        {
            _at++;
            return (0, 1);
        }

        if (_at >= _text.Length || _text[_at] != '{')
            return (1, 1);
        _at++;
        var parts = Until('}').Split(',');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            throw Error("a malformed quantity");
        var most = least;
        if (parts.Length == 2 && parts[1].Length == 0)
            most = Open;
        else if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out most))
            throw Error("a malformed quantity");
        return least <= most && most <= Open ? (least, most) : throw Error("a quantity out of range");
    }

    private string Until(char end)
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != end)
            _at += _text[_at] == '\\' ? 2 : 1;
        if (_at >= _text.Length)
            throw Error($"no closing '{end}'");
        return _text.Substring(start, _at++ - start);
    }

    private FormatException Error(string what) => new($"The shape '{_text}' holds {what} near position {_at + 1}.");
}
