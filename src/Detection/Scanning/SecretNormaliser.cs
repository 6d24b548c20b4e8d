using System.Globalization;
using System.Text;

namespace ApiXGuard.Detection.Scanning;

/// <summary>
/// Gives a secret the one form that its fingerprint is made of, however a file happens to write it: escapes and entities decoded,
/// private keys without white space.
/// </summary>
internal static class SecretNormaliser
{
    /// <summary>Normalises the secret of a candidate.</summary>
    public static byte[] Normalise(in Candidate candidate, ReadOnlySpan<byte> text, bool isDecoded)
    {
        var secret = candidate.SecretIn(text);
        if (candidate.Rule.Pattern is StructurePattern { Kind: StructureKind.PrivateKey })
            return WithoutSpace(secret);
        if (isDecoded)
            return secret.ToArray();
        if (candidate.Syntax == ValueSyntax.Quoted && secret.IndexOf((byte)'\\') >= 0 && !IsVerbatim(text, candidate.Start))
            return Unescape(secret);
        return candidate.Syntax == ValueSyntax.Markup && secret.IndexOf((byte)'&') >= 0 ? DecodeEntities(secret) : secret.ToArray();
    }

    /// <summary>Leaves out white space, line-break escapes, and the quotes and operators that join the parts of a string.</summary>
    private static byte[] WithoutSpace(ReadOnlySpan<byte> secret)
    {
        var result = new List<byte>(secret.Length);
        var afterQuote = false;
        for (var i = 0; i < secret.Length; i++)
        {
            var b = secret[i];
            if (b <= (byte)' ')
                continue;
            if (b == (byte)'\\' && i + 1 < secret.Length && secret[i + 1] is (byte)'n' or (byte)'r' or (byte)'t')
            {
                i++;
                continue;
            }

            if (b is (byte)'"' or (byte)'\'' or (byte)'\\')
            {
                afterQuote = true;
                continue;
            }

            if (afterQuote && b is (byte)'+' or (byte)',' or (byte)'&')
                continue;
            afterQuote = false;
            result.Add(b);
        }

        return [.. result];
    }

    /// <summary>Whether the string that begins before a place takes backslashes literally: <c>@"…"</c>, <c>"""…"""</c>, <c>r"…"</c>.</summary>
    private static bool IsVerbatim(ReadOnlySpan<byte> text, int start)
    {
        if (start < 2)
            return false;
        if (start >= 3 && text[start - 1] == (byte)'"' && text[start - 2] == (byte)'"' && text[start - 3] == (byte)'"')
            return true;
        return text[start - 2] is (byte)'@' or (byte)'r'
            || (text[start - 2] == (byte)'$' && start >= 3 && text[start - 3] == (byte)'@');
    }

    private static byte[] Unescape(ReadOnlySpan<byte> secret)
    {
        var result = new List<byte>(secret.Length);
        for (var i = 0; i < secret.Length; i++)
        {
            if (secret[i] != (byte)'\\' || i + 1 >= secret.Length)
            {
                result.Add(secret[i]);
                continue;
            }

            i++;
            switch (secret[i])
            {
                case (byte)'n':
                    result.Add((byte)'\n');
                    break;
                case (byte)'r':
                    result.Add((byte)'\r');
                    break;
                case (byte)'t':
                    result.Add((byte)'\t');
                    break;
                case (byte)'u' when Hex(secret, i + 1, 4) is { } unit:
                    Append(result, unit);
                    i += 4;
                    break;
                case (byte)'x' when Hex(secret, i + 1, 2) is { } value:
                    Append(result, value);
                    i += 2;
                    break;
                default:
                    result.Add(secret[i]);
                    break;
            }
        }

        return [.. result];
    }

    private static byte[] DecodeEntities(ReadOnlySpan<byte> secret)
    {
        var result = new List<byte>(secret.Length);
        for (var i = 0; i < secret.Length; i++)
        {
            var end = secret[i] == (byte)'&' ? secret.Slice(i).IndexOf((byte)';') : -1;
            if (end is > 1 and <= 10 && Entity(secret.Slice(i + 1, end - 1)) is { } scalar)
            {
                Append(result, scalar);
                i += end;
            }
            else
            {
                result.Add(secret[i]);
            }
        }

        return [.. result];
    }

    private static int? Entity(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name.ToArray());
        switch (text)
        {
            case "amp":
                return '&';
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "quot":
                return '"';
            case "apos":
                return '\'';
        }

        if (text.StartsWith("#x", StringComparison.OrdinalIgnoreCase))
            return Parse(text.Substring(2), NumberStyles.AllowHexSpecifier);
        return text.StartsWith("#", StringComparison.Ordinal) ? Parse(text.Substring(1), NumberStyles.None) : null;

        static int? Parse(string digits, NumberStyles style) =>
            int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 0x110000 ? value : null;
    }

    private static int? Hex(ReadOnlySpan<byte> text, int start, int length)
    {
        if (start + length > text.Length)
            return null;
        var value = 0;
        foreach (var b in text.Slice(start, length))
        {
            if (!TokenBoundary.IsHex(b))
                return null;
            value = (value << 4) | (b <= (byte)'9' ? b - '0' : (b | 0x20) - 'a' + 10);
        }

        return value;
    }

    private static void Append(List<byte> result, int scalar)
    {
        if (scalar is >= 0xD800 and <= 0xDFFF)
            scalar = 0xFFFD;
        result.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(scalar)));
    }
}
