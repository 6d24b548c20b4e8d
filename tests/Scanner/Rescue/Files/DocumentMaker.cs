using System.Text;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

/// <summary>Makes a document of a format, with one value in it that holds a token, the same for the same seed.</summary>
internal sealed class DocumentMaker(int seed, string path)
{
    private static readonly string[] Values = ["a b", "x: y", "# no", "", "it's", "say \"x\"", "ü🙂", "12", "true", "a\\b", "tab\there", "- x", "{a}", "[1]", "a=b", "&amp", "<b>"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _names;
    private int _leaves;
    private int _target;

    public string Make()
    {
        // Once to count the values, once more to know which holds the token.
        _target = -1;
        var again = new DocumentMaker(seed, path) { _target = new Random(seed + 1).Next(Count()) };
        return again.MakeText();
    }

    private int Count()
    {
        MakeText();
        return _leaves;
    }

    private string NewLine => seed % 3 == 0 ? "\r\n" : "\n";

    private string MakeText()
    {
        switch (path)
        {
            case "a.json":
                Json(0);
                break;
            case "a.xml":
                _text.Append(seed % 2 == 0 ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + NewLine : "");
                Xml(0, isRoot: true);
                break;
            case "a.yml":
                Yaml(0);
                break;
            default:
                for (var i = 0; i < 6; i++)
                    Variable();
                break;
        }

        return _text.ToString();
    }

    private string Name() => (_random.Next(3) switch { 0 => "key", 1 => "Name_", _ => "s" }) + _names++;

    private string Value()
    {
        var value = Values[_random.Next(Values.Length)];
        return _leaves++ == _target ? (_random.Next(2) == 0 ? RewriteRun.Token : value + RewriteRun.Token + Values[_random.Next(Values.Length)]) : value;
    }

    private void Json(int depth)
    {
        var isArray = depth > 0 && _random.Next(3) == 0;
        _text.Append(isArray ? "[" : "{").Append(_random.Next(4) == 0 ? " // note \"x\": 1" + NewLine : NewLine);
        var count = 1 + _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            _text.Append(' ', depth * 2);
            if (!isArray)
                _text.Append('"').Append(Name()).Append(_random.Next(3) == 0 ? "\" : " : "\":");
            if (depth < 3 && _random.Next(3) == 0)
                Json(depth + 1);
            else if (_random.Next(6) == 0)
                _text.Append(_random.Next(3) switch { 0 => "12.5e3", 1 => "null", _ => "false" });
            else
                _text.Append('"').Append(Scanner.Rescue.Files.JsonRewriter.Escape(Value()).Replace("ü", _random.Next(2) == 0 ? "\\u00fc" : "ü")).Append('"');
            if (i + 1 < count || _random.Next(4) == 0)
                _text.Append(',');
            _text.Append(_random.Next(5) == 0 ? "/* c */" : "").Append(NewLine);
        }

        if (depth == 0 && _leaves == 0)
            _text.Append((count > 0 && _text.ToString().TrimEnd().EndsWith(',') ? "" : ",") + "\"last\": \"" + Scanner.Rescue.Files.JsonRewriter.Escape(Value()) + "\"");
        _text.Append(isArray ? "]" : "}");
    }

    private void Xml(int depth, bool isRoot)
    {
        var name = Name();
        _text.Append(' ', depth * 2).Append('<').Append(name);
        if (isRoot || _random.Next(2) == 0)
        {
            var quote = _random.Next(2) == 0 ? '"' : '\'';
            _text.Append(' ').Append(Name()).Append('=').Append(quote).Append(Scanner.Rescue.Files.MarkupDocument.Encode(Value()).Replace("\t", "&#9;")).Append(quote);
        }

        if (!isRoot && _random.Next(4) == 0)
        {
            _text.Append(" />").Append(NewLine);
            return;
        }

        _text.Append('>');
        if (depth < 3 && (isRoot || _random.Next(2) == 0))
        {
            _text.Append(NewLine).Append(_random.Next(4) == 0 ? "<!-- <a b='c'> -->" + NewLine : "");
            var count = 1 + _random.Next(3);
            for (var i = 0; i < count; i++)
                Xml(depth + 1, isRoot: false);
        }
        else if (_random.Next(4) == 0)
        {
            _text.Append("<![CDATA[").Append(Value().Trim()).Append("]]>");
        }
        else
        {
            _text.Append(Scanner.Rescue.Files.MarkupDocument.Encode(Value().Trim()));
        }

        _text.Append("</").Append(name).Append('>').Append(NewLine);
    }

    private void Yaml(int depth)
    {
        var isList = depth > 0 && _random.Next(3) == 0;
        var count = 1 + _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            if (_random.Next(5) == 0)
                _text.Append(' ', _random.Next(6)).Append("# note: x").Append(NewLine);
            _text.Append(' ', depth * 2).Append(isList ? "-" : Name() + ":");
            if (depth < 3 && _random.Next(3) == 0)
            {
                _text.Append(NewLine);
                Yaml(depth + 1);
            }
            else
            {
                _text.Append(' ');
                YamlScalar(depth);
            }
        }

        if (depth == 0 && _leaves == 0)
            _text.Append("last: \"").Append(Scanner.Rescue.Files.JsonRewriter.Escape(Value())).Append('"').Append(NewLine);
    }

    private void YamlScalar(int depth)
    {
        var value = Value();
        var isTarget = value.Contains(RewriteRun.Token, StringComparison.Ordinal);
        switch (_random.Next(5))
        {
            case 0 when value.AsSpan().IndexOfAny("\"'\\\t#:{}[]&<-=") < 0 && value.Trim() == value && value.Length > 0:
                _text.Append(value).Append(_random.Next(3) == 0 ? "  # c" : "");
                break;
            case 1:
                _text.Append('\'').Append(value.Replace("'", "''")).Append('\'');
                break;
            case 2 when !isTarget || value == RewriteRun.Token:
                _text.Append("|-").Append(NewLine).Append(' ', (depth * 2) + 2).Append(isTarget ? value : "one # two").Append(isTarget ? "" : NewLine + new string(' ', (depth * 2) + 4) + "three: 4");
                break;
            case 3:
                _text.Append("[ a, { b: '").Append(value.Replace("'", "''")).Append("' }, \"c\" ]");
                break;
            default:
                _text.Append('"').Append(Scanner.Rescue.Files.JsonRewriter.Escape(value)).Append('"').Append(_random.Next(3) == 0 ? " # c" : "");
                break;
        }

        _text.Append(NewLine);
    }

    private void Variable()
    {
        if (_random.Next(5) == 0)
            _text.Append("# note=x").Append(NewLine);
        _text.Append(_random.Next(3) == 0 ? "export " : "").Append(Name()).Append(_random.Next(4) == 0 ? " = " : "=");
        var value = Value().Replace("\"", "").Replace("'", "").Replace("\\", "").Replace("\t", "").Replace("# ", "#");
        _text.Append(_random.Next(3) switch { 0 => "\"" + value + "\"", 1 => "'" + value + "' # c", _ => value.Replace("#", "").Trim() }).Append(NewLine);
    }
}
