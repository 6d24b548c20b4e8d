using System.Globalization;
using System.Numerics;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>The canonical form, written down as plainly as can be: a tree of values, read character by character.</summary>
internal sealed class PlainCanonicalJson
{
    private readonly string _text;
    private int _at;

    private PlainCanonicalJson(string text) => _text = text;

    public static string Canonicalize(string json)
    {
        var reader = new PlainCanonicalJson(json);
        var value = reader.Value();
        reader.Space();
        Assert.Equal(json.Length, reader._at);
        var copied = value switch
        {
            Properties top => Copy(top),
            List<object?> array => Copy(new Properties(array.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item)))),
            _ => throw new FormatException("scalar"),
        };
        var result = new StringBuilder();
        Write(copied, result);
        return result.ToString();
    }

    private static Properties Copy(Properties source) => new(source.Own()
        .OrderBy(property => property.Key, StringComparer.Ordinal)
        .Where(property => property.Key != "__proto__")
        .Select(property => (property.Key, property.Value is Properties inner ? Copy(inner) : property.Value)));

    private static void Write(object? value, StringBuilder result)
    {
        switch (value)
        {
            case Properties properties:
                result.Append('{').AppendJoin(',', properties.Own().Select(property => $"{Text(property.Key)}:{Text(property.Value)}")).Append('}');
                break;
            case List<object?> array:
                result.Append('[').AppendJoin(',', array.Select(Text)).Append(']');
                break;
            case string text:
                Quote(text, result);
                break;
            case double number:
                result.Append(Number(number));
                break;
            case bool flag:
                result.Append(flag ? "true" : "false");
                break;
            default:
                result.Append("null");
                break;
        }
    }

    private static string Text(object? value)
    {
        var result = new StringBuilder();
        Write(value, result);
        return result.ToString();
    }

    private static void Quote(string text, StringBuilder result)
    {
        result.Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            var pair = char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (pair)
                result.Append(unit).Append(text[++at]);
            else if ("\"\\\b\f\n\r\t".Contains(unit, StringComparison.Ordinal))
                result.Append('\\').Append("\"\\bfnrt"["\"\\\b\f\n\r\t".IndexOf(unit, StringComparison.Ordinal)]);
            else if (unit < ' ' || char.IsSurrogate(unit))
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                result.Append(unit);
        }

        result.Append('"');
    }

    // The steps of ECMA-262, Number::toString, over the shortest digits.
    private static string Number(double number)
    {
        if (!double.IsFinite(number))
            return "null";
        if (number == 0)
            return "0";
        if (number < 0)
            return "-" + Number(-number);
        var scientific = Enumerable.Range(0, 17).Select(digits => number.ToString("E" + digits, CultureInfo.InvariantCulture))
            .SelectMany(nearest => new[] { nearest, OneMore(nearest) })
            .First(text => double.Parse(text, CultureInfo.InvariantCulture) == number);
        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var s = scientific[..mark].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        var k = s.Length;
        var n = int.Parse(scientific[(mark + 1)..], CultureInfo.InvariantCulture) + 1;
        if (k <= n && n <= 21)
            return s + new string('0', n - k);
        if (n is > 0 and <= 21)
            return $"{s[..n]}.{s[n..]}";
        if (n is > -6 and <= 0)
            return "0." + new string('0', -n) + s;
        var exponent = (n > 0 ? "+" : "-") + Math.Abs(n - 1).ToString(CultureInfo.InvariantCulture);
        return k == 1 ? $"{s}e{exponent}" : $"{s[..1]}.{s[1..]}e{exponent}";
    }

    // Below a power of two the doubles lie closer: the next decimal up may be that power where the nearest, below it, is not.
    private static string OneMore(string scientific)
    {
        var last = scientific.IndexOf('E', StringComparison.Ordinal) - 1;
        return scientific[last] == '9' ? scientific : $"{scientific[..last]}{(char)(scientific[last] + 1)}{scientific[(last + 1)..]}";
    }

    private object? Value()
    {
        Space();
        switch (_text[_at])
        {
            case '{':
                var properties = new Properties([]);
                for (_at++; Peek() != '}'; Skip(','))
                {
                    Space();
                    var key = String();
                    Skip(':');
                    properties.Set(key, Value());
                }

                _at++;
                return properties;
            case '[':
                var array = new List<object?>();
                for (_at++; Peek() != ']'; Skip(','))
                    array.Add(Value());
                _at++;
                return array;
            case '"':
                return String();
            case 't':
                _at += 4;
                return true;
            case 'f':
                _at += 5;
                return false;
            case 'n':
                _at += 4;
                return null;
            default:
                var start = _at;
                while (_at < _text.Length && "+-.0123456789eE".Contains(_text[_at], StringComparison.Ordinal))
                    _at++;
                return double.Parse(_text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }

    private string String()
    {
        var result = new StringBuilder();
        for (_at++; _text[_at] != '"'; _at++)
        {
            if (_text[_at] != '\\')
            {
                result.Append(_text[_at]);
                continue;
            }

            var letter = _text[++_at];
            if (letter == 'u')
            {
                result.Append((char)int.Parse(_text.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                _at += 4;
            }
            else
            {
                var known = "bfnrt".IndexOf(letter, StringComparison.Ordinal);
                result.Append(known < 0 ? letter : "\b\f\n\r\t"[known]);
            }
        }

        _at++;
        return result.ToString();
    }

    private char Peek()
    {
        Space();
        return _text[_at];
    }

    private void Skip(char separator)
    {
        if (Peek() == separator)
            _at++;
    }

    private void Space()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    /// <summary>An object's own properties: integers first, in their order, then the others as they were set.</summary>
    private sealed class Properties
    {
        private readonly List<string> _order = [];
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

        public Properties(IEnumerable<(string Key, object? Value)> properties)
        {
            foreach (var (key, value) in properties)
                Set(key, value);
        }

        public void Set(string key, object? value)
        {
            if (_values.TryAdd(key, value))
                _order.Add(key);
            else
                _values[key] = value;
        }

        public IEnumerable<(string Key, object? Value)> Own() => _order
            .Where(IsIndex)
            .OrderBy(key => BigInteger.Parse(key, CultureInfo.InvariantCulture))
            .Concat(_order.Where(key => !IsIndex(key)))
            .Select(key => (key, _values[key]));

        private static bool IsIndex(string key) =>
            uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index != uint.MaxValue
            && index.ToString(CultureInfo.InvariantCulture) == key;
    }
}
