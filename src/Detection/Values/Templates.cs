namespace ApiXGuard.Detection.Values;

/// <summary>Tells text with a hole in it, to be filled by a template engine, a shell or a formatter.</summary>
internal static class Templates
{
    private const int MostInside = 120;

    /// <summary>Whether a value holds such a place anywhere.</summary>
    public static bool IsTemplate(ReadOnlySpan<byte> value)
    {
        if (IsFramed(value))
            return true;
        for (var i = 0; i + 1 < value.Length; i++)
        {
            var rest = value.Slice(i);
            var found = value[i] switch
            {
                (byte)'$' => rest[1] switch
                {
                    (byte)'{' => HasHole(rest.Slice(2), '}'),
                    (byte)'(' => HasHole(rest.Slice(2), ')'),
                    _ => false,
                },
                (byte)'#' => rest[1] == (byte)'{' && HasHole(rest.Slice(2), '}'),
                (byte)'{' => rest[1] == (byte)'{' ? HasHole(rest.Slice(2), '}', twice: true) : (i == 0 || value[i - 1] != (byte)'{') && IsFormatItem(rest.Slice(1)),
                (byte)'<' => (rest[1] is (byte)'%' or (byte)'?' && rest.Length > 4) || IsTag(rest.Slice(1), value.Length),
                (byte)'%' => IsPercentItem(rest, whole: i == 0),
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }

    // __X__, %X%, $$X$$, @@X@@, [[x]], ((x)), ~~x~~, `cmd`: marks at both ends of the whole value.
    private static bool IsFramed(ReadOnlySpan<byte> value)
    {
        if (value.Length < 5)
            return false;
        var (open, close) = (value[0], value[value.Length - 1]);
        if (value[1] != open || value[value.Length - 2] != close)
            return open == (byte)'%' && close == (byte)'%' && IsName(value.Slice(1, value.Length - 2));
        var paired = (open, close) is ((byte)'_', (byte)'_') or ((byte)'$', (byte)'$') or ((byte)'@', (byte)'@') or ((byte)'#', (byte)'#')
            or ((byte)'~', (byte)'~') or ((byte)'[', (byte)']') or ((byte)'(', (byte)')') or ((byte)'%', (byte)'%') or ((byte)'<', (byte)'>');
        return paired && IsName(value.Slice(2, value.Length - 4));
    }

    // What stands in a hole: names, calls, pipes, defaults. No second opening, so that a password full of brackets is none.
    private static bool HasHole(ReadOnlySpan<byte> inside, char close, bool twice = false)
    {
        for (var i = 0; i < inside.Length && i <= MostInside; i++)
        {
            var b = inside[i];
            if (b == close)
                return i > 0 && (!twice || (i + 1 < inside.Length && inside[i + 1] == close));
            if (b < ' ' || b is (byte)'{' or (byte)'<' or (byte)'>' or (byte)';')
                return false;
            if (i == 0 && !AsciiText.IsAlphanumeric(b) && b is not ((byte)'_' or (byte)' ' or (byte)'.' or (byte)'$' or (byte)'#' or (byte)'@' or (byte)'&' or (byte)'^' or (byte)'!' or (byte)'-' or (byte)'=' or (byte)'\'' or (byte)'"' or (byte)'('))
                return false;
        }

        return false;
    }

    // {0}, {0:x2}, {name}, {user.name,10}
    private static bool IsFormatItem(ReadOnlySpan<byte> inside)
    {
        for (var i = 0; i < inside.Length && i <= 48; i++)
        {
            var b = inside[i];
            if (b == (byte)'}')
                return i > 0;
            if (!AsciiText.IsIdentifier(b) && b is not ((byte)'.' or (byte)':' or (byte)',' or (byte)'[' or (byte)']' or (byte)'-' or (byte)' ' or (byte)'(' or (byte)')'))
                return false;
            if (i == 0 && !AsciiText.IsIdentifier(b))
                return false;
        }

        return false;
    }

    // <name>, <your key>, </tag>: words between brackets.
    private static bool IsTag(ReadOnlySpan<byte> inside, int whole)
    {
        if (!AsciiText.BeginsIdentifier(inside[0]) && inside[0] != (byte)'/')
            return false;
        for (var i = 0; i < inside.Length && i <= 60; i++)
        {
            var b = inside[i];
            if (b == (byte)'>')
                return i >= 2 || whole <= 4;
            if (!AsciiText.IsIdentifier(b) && b is not ((byte)' ' or (byte)'-' or (byte)'.' or (byte)'/' or (byte)'=' or (byte)'"' or (byte)'\'' or (byte)':'))
                return false;
        }

        return false;
    }

    // %NAME%, %(name)s, %{name}; and %s, %d, %@ as the whole value.
    private static bool IsPercentItem(ReadOnlySpan<byte> rest, bool whole)
    {
        if (rest[1] is (byte)'(' or (byte)'{')
            return HasHole(rest.Slice(2), rest[1] == (byte)'(' ? ')' : '}');
        if (whole && rest.Length <= 4 && rest[rest.Length - 1] is (byte)'s' or (byte)'d' or (byte)'@' or (byte)'v' or (byte)'x' or (byte)'q')
            return true;
        var end = 1;
        while (end < rest.Length && (AsciiText.IsUpper(rest[end]) || rest[end] == (byte)'_' || (end > 3 && AsciiText.IsDigit(rest[end]))))
            end++;
        return end >= 4 && end < rest.Length && rest[end] == (byte)'%';
    }

    private static bool IsName(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!AsciiText.IsIdentifier(b) && b is not ((byte)'.' or (byte)' ' or (byte)'-' or (byte)':' or (byte)'/' or (byte)'(' or (byte)')'))
                return false;
        }

        return !text.IsEmpty && !Randomness.RandomText.IsRandom(text);
    }
}
