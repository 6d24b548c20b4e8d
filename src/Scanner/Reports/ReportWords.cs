using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>The words that machine-readable reports use for the values of enumerations. Part of the reports' contract.</summary>
internal static class ReportWords
{
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        Confidence.Low => "low",
        _ => "none",
    };

    public static string Of(Validity validity) => validity switch
    {
        Validity.Valid => "valid",
        Validity.Invalid => "invalid",
        _ => "unknown",
    };

    public static string Of(SkipReason reason) => reason switch
    {
        SkipReason.Binary => "binary",
        SkipReason.TooLarge => "tooLarge",
        SkipReason.Excluded => "excluded",
        SkipReason.NotFollowed => "notFollowed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>The text without broken surrogates, which neither UTF-8 nor JSON can hold.</summary>
    public static string WellFormed(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
