using System.Globalization;

namespace ApiXGuard.Scanner.Commands;

/// <summary>A day or moment as people write it.</summary>
internal static class MomentText
{
    /// <summary>What to tell where it cannot be understood.</summary>
    public const string Expected = "expected a day like 2026-01-31, a moment like 2026-01-31T12:00:00Z, or a time ago like '2 weeks'";

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm:ss zzz"];

    /// <summary>Reads a moment; <see langword="null"/> where it is none.</summary>
    /// <param name="text">The text. Without an offset it is meant by this machine's clock.</param>
    /// <param name="now">What a time ago is reckoned from.</param>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        if (DateTimeOffset.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment))
            return moment;
        // "2 weeks", "2 weeks ago", "2.weeks.ago"
        var words = text.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not ([_, _] or [_, _, "ago"]) || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
            return null;
        try
        {
            return words[1].TrimEnd('s') switch
            {
                "hour" => now.AddHours(-count),
                "day" => now.AddDays(-count),
                "week" => now.AddDays(-7.0 * count),
                "month" => now.AddMonths(-count),
                "year" => now.AddYears(-count),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MinValue;
        }
    }
}
