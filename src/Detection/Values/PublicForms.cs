namespace ApiXGuard.Detection.Values;

/// <summary>Short technical forms that are never secret: versions, dates, media types, colours, locales, mail addresses, regular expressions.</summary>
internal static class PublicForms
{
    private static readonly WordList MediaKinds = new(
    [
        "application/", "text/", "image/", "audio/", "video/", "font/", "multipart/", "message/", "model/"
    ]);

    /// <summary>Whether a value is of one of these forms, as a whole.</summary>
    public static bool IsForm(ReadOnlySpan<byte> value) =>
        IsVersion(value) || IsDate(value) || IsMediaType(value) || IsColour(value) || IsLocale(value) || IsMailAddress(value) || IsRegularExpression(value)
        || IsPublisherDomain(value);

    /// <summary>1.2.3, v1.2.3-beta.1+abc, ^1.2.3, 10.0.0.1/8: numbers between dots, with a tail of words.</summary>
    public static bool IsVersion(ReadOnlySpan<byte> value)
    {
        var at = 0;
        while (at < value.Length && value[at] is (byte)'^' or (byte)'~' or (byte)'>' or (byte)'<' or (byte)'=' or (byte)'v' or (byte)'V' or (byte)' ' or (byte)'[' or (byte)'(')
            at++;
        int numbers = 0, start = at;
        while (at < value.Length && AsciiText.IsDigit(value[at]))
        {
            while (at < value.Length && AsciiText.IsDigit(value[at]))
                at++;
            numbers++;
            if (at == value.Length || value[at] != (byte)'.')
                break;
            at++;
        }

        if (numbers < 2 || at == start)
            return false;
        if (at == value.Length)
            return true;
        return value[at] is (byte)'-' or (byte)'+' or (byte)'/' or (byte)':' or (byte)']' or (byte)')' or (byte)',' or (byte)' ' && value.Length <= 64
            && (at >= 5 || !Randomness.RandomText.IsRandom(value.Slice(at)));
    }

    /// <summary>2024-01-31, 31.01.2024, 2024-01-31T10:00:00Z: digits, at least two date marks, and no letters but T, Z and zone marks.</summary>
    public static bool IsDate(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 8 or > 35 || !AsciiText.IsDigit(value[0]))
            return false;
        int marks = 0, digits = 0, run = 0;
        foreach (var b in value)
        {
            if (AsciiText.IsDigit(b))
            {
                digits++;
                if (++run > 9)
                    return false;
                continue;
            }

            run = 0;
            if (b is (byte)'-' or (byte)'/' or (byte)'.' or (byte)':')
                marks++;
            else if (b is not ((byte)'T' or (byte)'Z' or (byte)' ' or (byte)'+'))
                return false;
        }

        return marks >= 2 && digits >= 6;
    }

    private static bool IsMediaType(ReadOnlySpan<byte> value) => value.Length <= 120 && MediaKinds.Begins(value);

    // #fff, #a1b2c3, #a1b2c3d4, rgb(…), hsl(…)
    private static bool IsColour(ReadOnlySpan<byte> value)
    {
        if (AsciiText.StartsWith(value, "rgb(") || AsciiText.StartsWith(value, "rgba(") || AsciiText.StartsWith(value, "hsl(") || AsciiText.StartsWith(value, "hsla("))
            return true;
        if (value.Length is not (4 or 5 or 7 or 9) || value[0] != (byte)'#')
            return false;
        foreach (var b in value.Slice(1))
        {
            if (!AsciiText.IsHex(b))
                return false;
        }

        return true;
    }

    // en, en-US, zh-Hans-CN, pt_BR
    private static bool IsLocale(ReadOnlySpan<byte> value)
    {
        if (value.Length is not (5 or 7 or 10) || value[2] is not ((byte)'-' or (byte)'_'))
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (i != 2 && i != 7 && !AsciiText.IsLetter(value[i]))
                return false;
        }

        return AsciiText.IsLower(value[0]) && AsciiText.IsLower(value[1]) && AsciiText.IsUpper(value[3]);
    }

    private static bool IsMailAddress(ReadOnlySpan<byte> value)
    {
        var at = value.IndexOf((byte)'@');
        if (at < 1 || value.Length > 120)
            return false;
        var domain = value.Slice(at + 1);
        var dot = domain.LastIndexOf((byte)'.');
        if (dot < 1 || domain.Length - dot is < 3 or > 15)
            return false;
        foreach (var b in value.Slice(0, at))
        {
            if (!AsciiText.IsIdentifier(b) && b is not ((byte)'.' or (byte)'-' or (byte)'+' or (byte)'%'))
                return false;
        }

        for (var i = 0; i < domain.Length; i++)
        {
            if (i > dot ? !AsciiText.IsLetter(domain[i]) : !AsciiText.IsAlphanumeric(domain[i]) && domain[i] is not ((byte)'.' or (byte)'-'))
                return false;
        }

        return true;
    }

    // Anchors, classes, escapes, quantifiers: two different marks that only patterns have.
    private static bool IsRegularExpression(ReadOnlySpan<byte> value)
    {
        if (value.Length < 4)
            return false;
        var marks = 0;
        marks += AsciiText.Contains(value, "[a-z") || AsciiText.Contains(value, "[0-9") || AsciiText.Contains(value, "a-za-z") || AsciiText.Contains(value, "[^") ? 1 : 0;
        marks += AsciiText.Contains(value, "\\d") || AsciiText.Contains(value, "\\w") || AsciiText.Contains(value, "\\s") || AsciiText.Contains(value, "\\b") ? 1 : 0;
        marks += AsciiText.Contains(value, "(?") || AsciiText.Contains(value, ".*") || AsciiText.Contains(value, ".+") ? 1 : 0;
        marks += AsciiText.Contains(value, "]{") || AsciiText.Contains(value, "]+") || AsciiText.Contains(value, "]*") || AsciiText.Contains(value, "){") ? 1 : 0;
        marks += value[0] == (byte)'^' ? 1 : 0;
        marks += value[value.Length - 1] == (byte)'$' && value[0] is (byte)'^' or (byte)'(' or (byte)'[' or (byte)'\\' ? 1 : 0;
        return marks >= 2;
    }

    // A package or application name: words between dots, no digits among them (com.acme.billing, Acme.Billing.Web).
    private static bool IsPublisherDomain(ReadOnlySpan<byte> value)
    {
        int dots = 0, run = 0;
        foreach (var b in value)
        {
            if (b == (byte)'.')
            {
                if (run < 2)
                    return false;
                dots++;
                run = 0;
            }
            else if (AsciiText.IsLetter(b) || b == (byte)'_')
            {
                run++;
            }
            else
            {
                return false;
            }
        }

        return dots >= 1 && run >= 2 && !Randomness.RandomText.IsRandom(value);
    }
}
