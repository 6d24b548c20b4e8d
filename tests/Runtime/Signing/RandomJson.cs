using System.Globalization;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>Makes JSON texts with all that is hard about them, the same ones for the same seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Keys =
    [
        "a", "b", "A", "Z", "", " ", "key", "key2", "0", "1", "2", "9", "10", "00", "01", "-1", "-0", "1.0", "1e1", "4294967293", "4294967294", "4294967295",
        "4294967296", "99999999999", "__proto__", "__Proto__", "\\u005f_proto__", "constructor", "length", "toJSON", "\\u0061", "\\u0031", "é", "\\u00e9", "ÿ",
        "Ł", "\u2028", "퟿", "\uE000", "\uFFFD", "\uFFFF", "\U00010000", "\U0010FFFF", "\\ud800\\udc00", "\\udbff\\udfff", "\\ud800", "\\udbff", "\\udc00",
        "\\udfff", "\\ud800a", "\\ud800\\ud800\\udc00", "\\ud83d", "\U0001F44D", "\\ud83d\uE000", "\\ud83d\\uE000", "\\ud83d\\udc4e", "\\ud83dz", "\\/", "/", "\\n", "\\u000A",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-0.0", "0e5", "0.0e-9", "1", "-1", "1.0", "1.50", "10e-1", "1e0", "1E2", "1e+2", "123456789012345", "1234567890123456", "-123456789012345",
        "9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993", "9223372036854775807", "18446744073709551615", "1e20", "1e21", "1e22",
        "123456789012345678901", "1234567890123456789012", "999999999999999999999", "1e-5", "1e-6", "1e-7", "0.000001", "0.0000001", "0.00000123456789", "123e-20",
        "5e-324", "4.9e-324", "2e-324", "3e-324", "2.2250738585072014e-308", "2.2250738585072011e-308", "1.7976931348623157e308", "1.7976931348623159e308",
        "1e308", "1e309", "1e400", "-1e400", "1e-400", "-1e-400", "1e2147483647", "1e2147483648", "1e-2147483649", "1e99999999999999999999", "0e99999999999999999999",
        "0.1", "0.10000000000000001", "0.3", "0.30000000000000004", "100000000000000000000000", "8.41e21", "1.2345678901234567e+25", "4.35", "0.000035", "2.5e-8",
        "5e-7", "1.0000000000000002", "72057594037927945", "144115188075855877", "9.5367431640625e-7", "2.98023223876953125e-8", "1e23", "9e22", "4.4501477170144023e-308",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var text = new StringBuilder();
        var depth = _random.Next(1, 6);
        if (_random.Next(5) == 0)
            Array(text, depth);
        else
            Object(text, depth);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Value(StringBuilder text, int depth)
    {
        switch (_random.Next(depth > 0 ? 9 : 6))
        {
            case 0 or 1:
                Number(text);
                break;
            case 2 or 3:
                String(text);
                break;
            case 4:
                text.Append(_random.Next(2) == 0 ? "true" : "false");
                break;
            case 5:
                text.Append("null");
                break;
            case 6:
                Array(text, depth - 1);
                break;
            default:
                Object(text, depth - 1);
                break;
        }
    }

    private void Object(StringBuilder text, int depth)
    {
        Space(text.Append('{'));
        var count = _random.Next(_random.Next(20) == 0 ? 60 : 7);
        for (var at = 0; at < count; at++)
        {
            if (at > 0)
                text.Append(',');
            Space(text);
            if (_random.Next(3) > 0)
                text.Append('"').Append(Keys[_random.Next(Keys.Length)]).Append(_random.Next(4) == 0 ? Keys[_random.Next(Keys.Length)] : "").Append('"');
            else if (_random.Next(3) == 0)
                text.Append(CultureInfo.InvariantCulture, $"\"{_random.NextInt64(0, 5_000_000_000)}\"");
            else
                String(text);
            Space(text);
            text.Append(':');
            Value(text, depth);
            Space(text);
        }

        text.Append('}');
    }

    private void Array(StringBuilder text, int depth)
    {
        text.Append('[');
        var count = _random.Next(_random.Next(20) == 0 ? 15 : 5);
        for (var at = 0; at < count; at++)
        {
            if (at > 0)
                text.Append(',');
            Space(text);
            Value(text, depth);
        }

        Space(text);
        text.Append(']');
    }

    private void String(StringBuilder text)
    {
        text.Append('"');
        var count = _random.Next(_random.Next(10) == 0 ? 400 : 6);
        for (var at = 0; at < count; at++)
        {
            switch (_random.Next(8))
            {
                case 0:
                    text.Append(CultureInfo.InvariantCulture, $"\\u{_random.Next(0x10000):x4}");
                    break;
                case 1:
                    text.Append(CultureInfo.InvariantCulture, $"\\u{0xD800 + _random.Next(0x800):X4}");
                    break;
                case 2:
                    text.Append('\\').Append("\"\\/bfnrt"[_random.Next(8)]);
                    break;
                case 3:
                    text.Append(CultureInfo.InvariantCulture, $"\\u00{_random.Next(0x80):x2}");
                    break;
                case 4:
                    text.Append(char.ConvertFromUtf32(_random.Next(2) == 0 ? _random.Next(0x80, 0xD800) : _random.Next(0xE000, 0x110000)));
                    break;
                default:
                    var plain = (char)_random.Next(0x20, 0x80);
                    text.Append(plain is '"' or '\\' ? '~' : plain);
                    break;
            }
        }

        text.Append('"');
    }

    private void Number(StringBuilder text)
    {
        switch (_random.Next(5))
        {
            case 0:
                text.Append(Numbers[_random.Next(Numbers.Length)]);
                break;
            case 1:
                text.Append(_random.Next(-1000, 1000));
                break;
            case 2:
                // Any double at all, with all its digits.
                var bits = BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue));
                text.Append(double.IsFinite(bits) ? bits.ToString(_random.Next(2) == 0 ? "R" : "E17", CultureInfo.InvariantCulture) : "7");
                break;
            case 3:
                text.Append(CultureInfo.InvariantCulture, $"{(_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-10, 25))}");
                break;
            default:
                text.Append(_random.Next(1, 10));
                for (var digits = _random.Next(30); digits > 0; digits--)
                    text.Append(_random.Next(10));
                if (_random.Next(2) == 0)
                    text.Append('.').Append(_random.Next(10)).Append(_random.NextInt64(long.MaxValue));
                if (_random.Next(2) == 0)
                    text.Append('e').Append(_random.Next(-340, 320));
                break;
        }
    }

    private void Space(StringBuilder text)
    {
        if (_random.Next(6) == 0)
            text.Append(" \t\r\n"[_random.Next(4)]);
    }
}
