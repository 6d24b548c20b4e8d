using System.Globalization;

namespace ApiXGuard.Runtime;

/// <summary>Reads the dates of requests.</summary>
internal static class ApiXDates
{
    private const int Rfc1123Length = 29;
    private const int MaxLength = 64;

    // What clients in the field write. The published server takes whatever its JavaScript engine makes a guess at; texts beyond these are refused.
    private static readonly string[] CompatFormats =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'",
        "d MMM yyyy HH:mm:ss 'GMT'",
        "ddd, d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm:ss zzz",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <summary>Reads a date written exactly as RFC 1123 says, GMT (RFC 9110, section 5.6.7, IMF-fixdate): no other text of the same moment.</summary>
    public static bool TryParseStrict(string text, out DateTimeOffset date)
    {
        date = default;
        if (text.Length != Rfc1123Length || !DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return false;
        Span<char> again = stackalloc char[Rfc1123Length];
        return date.TryFormat(again, out var written, "r", CultureInfo.InvariantCulture) && text.AsSpan().SequenceEqual(again[..written]);
    }

    /// <summary>Reads the dates that the published server takes: RFC 1123 and its relatives, ISO 8601.</summary>
    public static bool TryParseCompat(string text, out DateTimeOffset date)
    {
        date = default;
        if (text.Length > MaxLength)
            return false;
        // Other words for GMT: that of mail, which .NET does not read, and those in other letters.
        foreach (var zone in (ReadOnlySpan<string>)[" +0000", " UTC", " GMT"])
        {
            if (text.EndsWith(zone, StringComparison.OrdinalIgnoreCase))
                text = string.Concat(text.AsSpan(0, text.Length - zone.Length), " GMT");
        }

        // The day's name is not looked at by JavaScript; a wrong one is no reason to differ.
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (TryParse(text, out date))
            return true;
        return comma > 0 && TryParse(text[(comma + 2)..], out date);
    }

    private static bool TryParse(string text, out DateTimeOffset date) => DateTimeOffset.TryParseExact(
        text,
        CompatFormats,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out date);
}
