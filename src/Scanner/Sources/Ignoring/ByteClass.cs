using System.Text;

namespace ApiXGuard.Scanner.Sources.Ignoring;

/// <summary>A set of bytes, as brackets in a glob name it.</summary>
internal sealed class ByteClass
{
    private readonly bool[] _has = new bool[256];

    /// <summary>Whether a byte is in the set.</summary>
    public bool Contains(byte b) => _has[b];

    /// <summary>Every byte but one.</summary>
    public static ByteClass AllExcept(byte? excluded)
    {
        var all = new ByteClass();
        Array.Fill(all._has, true);
        if (excluded is { } b)
            all._has[b] = false;
        return all;
    }

    /// <summary>The same set without a byte.</summary>
    public ByteClass Without(byte b)
    {
        _has[b] = false;
        return this;
    }

    /// <summary>Reads a bracket expression.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="at">Where its <c>[</c> stands; afterwards one past its <c>]</c>.</param>
    /// <param name="ignoreCase">Whether the text's letters come in lower case.</param>
    /// <returns><see langword="null"/> if it is malformed.</returns>
    public static ByteClass? Read(ReadOnlySpan<byte> pattern, ref int at, bool ignoreCase)
    {
        var set = new ByteClass();
        var i = at + 1;
        var isNegated = i < pattern.Length && pattern[i] is (byte)'!' or (byte)'^';
        if (isNegated)
            i++;
        var isFirst = true;
        // What a '-' would start from; nothing at the beginning and after a range or a named class.
        int before = -1;
        while (true)
        {
            if (i >= pattern.Length)
                return null;
            var b = pattern[i];
            if (b == ']' && !isFirst)
                break;
            isFirst = false;
            if (b == '-' && before > 0 && i + 1 < pattern.Length && pattern[i + 1] != ']')
            {
                i++;
                if (pattern[i] == '\\' && ++i == pattern.Length)
                    return null;
                set.AddRange(before, pattern[i++], ignoreCase);
                before = -1;
            }
            else if (b == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':')
            {
                var end = pattern[(i + 2)..].IndexOf((byte)']');
                if (end < 0)
                    return null;
                var name = pattern.Slice(i + 2, end);
                if (name.IsEmpty || name[^1] != ':')
                {
                    // Not a class: an ordinary '['.
                    set._has['['] = true;
                    before = '[';
                    i++;
                }
                else if (!set.AddNamed(Encoding.ASCII.GetString(name[..^1]), ignoreCase))
                {
                    return null;
                }
                else
                {
                    before = -1;
                    i += 2 + end + 1;
                }
            }
            else
            {
                if (b == '\\' && ++i == pattern.Length)
                    return null;
                b = pattern[i++];
                set._has[b] = true;
                before = b;
            }
        }

        at = i + 1;
        if (isNegated)
        {
            for (var b = 0; b < 256; b++)
                set._has[b] = !set._has[b];
        }

        return set;
    }

    private void AddRange(int first, int last, bool ignoreCase)
    {
        for (var b = first; b <= last; b++)
        {
            _has[b] = true;
            if (ignoreCase && b is >= 'A' and <= 'Z')
                _has[b | 0x20] = true;
        }
    }

    private bool AddNamed(string name, bool ignoreCase)
    {
        Func<byte, bool>? test = name switch
        {
            "alnum" => b => char.IsAsciiLetterOrDigit((char)b),
            "alpha" => b => char.IsAsciiLetter((char)b),
            "blank" => b => b is (byte)' ' or (byte)'\t',
            "cntrl" => b => b is < 0x20 or 0x7F,
            "digit" => b => char.IsAsciiDigit((char)b),
            "graph" => b => b is > 0x20 and < 0x7F,
            "lower" => b => char.IsAsciiLetterLower((char)b),
            "print" => b => b is >= 0x20 and < 0x7F,
            "punct" => b => b is > 0x20 and < 0x7F && !char.IsAsciiLetterOrDigit((char)b),
            "space" => b => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r',
            "upper" => b => char.IsAsciiLetterUpper((char)b) || (ignoreCase && char.IsAsciiLetterLower((char)b)),
            "xdigit" => b => char.IsAsciiHexDigit((char)b),
            _ => null,
        };
        if (test is null)
            return false;
        for (var b = 0; b < 256; b++)
            _has[b] |= test((byte)b);
        return true;
    }
}
