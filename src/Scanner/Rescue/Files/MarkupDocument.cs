using System.Globalization;
using System.Text;
using System.Xml;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>
/// An XML text as a tree whose nodes know where they stand. The framework's reader says whether it is well-formed; this one then only has
/// to look for places. Without recursion.
/// </summary>
internal sealed class MarkupDocument
{
    private const int MostDepth = 256;

    private readonly string _text;
    private int _at;

    private MarkupDocument(string text) => _text = text;

    /// <summary>The outermost element.</summary>
    /// <exception cref="RewriteRefusedException">The text is damaged, nested too deep, or has a document type.</exception>
    public static MarkupElement Read(string text)
    {
        CheckWellFormed(text);
        return new MarkupDocument(text).ReadTree();
    }

    /// <summary>Text with its entities replaced.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '&' ? text[i..].IndexOf(';') : -1;
            if (end < 0)
            {
                decoded.Append(text[i]);
                continue;
            }

            var name = text.Slice(i + 1, end - 1);
            _ = name switch
            {
                "lt" => decoded.Append('<'),
                "gt" => decoded.Append('>'),
                "amp" => decoded.Append('&'),
                "quot" => decoded.Append('"'),
                "apos" => decoded.Append('\''),
                _ => decoded.Append(Character(name)),
            };
            i += end;
        }

        return decoded.ToString();
    }

    /// <summary>Text as it stands in an attribute or an element.</summary>
    public static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&apos;", StringComparison.Ordinal);

    private static string Character(ReadOnlySpan<char> name) =>
        name.Length > 1 && name[0] == '#' && (name[1] == 'x'
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code)) && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : throw new RewriteRefusedException("a value holds an entity that is not known");

    private static void CheckWellFormed(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > MostDepth)
                    throw new RewriteRefusedException($"the file is nested deeper than {MostDepth} levels");
            }
        }
        catch (XmlException e)
        {
            // The reader's own message may quote what it met.
            throw new RewriteRefusedException($"line {e.LineNumber} is no XML that settings are read from; mend it, or take the secret out by hand");
        }
    }

    private MarkupElement ReadTree()
    {
        MarkupElement? root = null, open = null;
        while (_at < _text.Length)
        {
            var tag = _text.IndexOf('<', _at);
            if (tag < 0)
                tag = _text.Length;
            if (tag > _at)
                open?.Texts.Add(new MarkupText(_at, tag, IsRaw: false));
            _at = tag;
            if (tag == _text.Length)
                break;
            if (StandsHere("<!--"))
                Skip("-->", open);
            else if (StandsHere("<![CDATA["))
                ReadRaw(open);
            else if (StandsHere("<?"))
                Skip("?>", open);
            else if (StandsHere("</"))
                open = Close(open);
            else
            {
                var element = ReadTag(open);
                open?.Children.Add(element);
                root ??= element;
                if (!element.IsEmpty)
                    open = element;
            }
        }

        return root ?? throw new RewriteRefusedException("the file has no element");
    }

    private bool StandsHere(string text) => _text.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private void Skip(string end, MarkupElement? open)
    {
        _at = IndexAfter(end);
        if (open is not null)
            open.IsMixed = true;
    }

    private void ReadRaw(MarkupElement? open)
    {
        var start = _at + "<![CDATA[".Length;
        _at = IndexAfter("]]>");
        open?.Texts.Add(new MarkupText(start, _at - 3, IsRaw: true));
    }

    private MarkupElement? Close(MarkupElement? open)
    {
        open!.CloseStart = _at;
        _at = IndexAfter(">");
        open.End = _at;
        return open.Parent;
    }

    private MarkupElement ReadTag(MarkupElement? parent)
    {
        var start = _at++;
        var element = new MarkupElement(ReadName(), parent, start);
        while (true)
        {
            SkipSpace();
            if (_text[_at] is '>' or '/')
                break;
            var name = ReadName();
            SkipSpace();
            _at++;
            SkipSpace();
            var quote = _text[_at++];
            var end = _text.IndexOf(quote, _at);
            element.Attributes.Add(new MarkupAttribute(name, _at, end, Decode(_text.AsSpan(_at, end - _at))));
            _at = end + 1;
        }

        element.IsEmpty = _text[_at] == '/';
        _at = IndexAfter(">");
        element.OpenEnd = element.End = _at;
        return element;
    }

    private string ReadName()
    {
        var start = _at;
        while (!char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('=' or '>' or '/'))
            _at++;
        return _text[start.._at];
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private int IndexAfter(string end) => _text.IndexOf(end, _at, StringComparison.Ordinal) + end.Length;
}
