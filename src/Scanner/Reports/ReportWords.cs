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

    public static string Of(LocationKind kind) => kind switch
    {
        LocationKind.File => "file",
        LocationKind.CommitMessage => "commitMessage",
        LocationKind.TagMessage => "tagMessage",
        LocationKind.Object => "object",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ObjectProblem problem) => problem switch
    {
        ObjectProblem.Missing => "missing",
        ObjectProblem.Damaged => "damaged",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    /// <summary>A path, behind the name of its repository where several were scanned: together they are a path again.</summary>
    public static string Named(string? repository, string path) =>
        repository is null ? path : path.Length == 0 ? repository : $"{repository}/{path}";

    /// <summary>A moment with the offset of the clock it was read from.</summary>
    public static string Of(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The text without broken surrogates, which neither UTF-8 nor JSON can hold.</summary>
    public static string WellFormed(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
