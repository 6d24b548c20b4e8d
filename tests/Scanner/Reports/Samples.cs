using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Tests.Reports;

/// <summary>Rules, matches and reports for tests, whatever the built-in catalogue holds.</summary>
internal static class Samples
{
    public const string Fingerprint = "00112233445566778899aabbccddeeff";

    public static SecretRule Acme { get; } = Rule("acme-token", "Acme token", "acme_<b62>{8,24}", "https://acme.example/keys", 5);

    public static SecretRule Umbrella { get; } = Rule("umbrella-key", "Umbrella key", "umb_<b62>{9}", string.Empty, 4);

    public static SecretRule Structure { get; } = Rule("whole-thing", "Whole thing", "whole<b62>{9}", string.Empty, 0);

    public static ReportContext Context { get; } = new() { ToolVersion = "1.2.3" };

    public static Finding Finding(SecretRule rule, params Location[] locations) =>
        new(rule, Confidence.High, Validity.Unknown, rule.Id + "…", Fingerprint, locations);

    public static Location Location(string path, int line = 3, int column = 7) =>
        new(path, line, column, line, column + 13, new Excerpt("a = acme_…;", 4, 6));

    public static ScanReport Report(params Finding[] findings) =>
        new(findings, [], [], new ScanStatistics(2, 3456, 1, 4, TimeSpan.FromMilliseconds(12)));

    public static string Write(IReportWriter writer, ScanReport report, ReportContext? context = null)
    {
        using var stream = new MemoryStream();
        writer.Write(report, context ?? Context, stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    public static Match Match(SecretRule rule, string text, string secret, string? normalised = null) =>
        Match(rule, Encoding.UTF8.GetBytes(text), Encoding.UTF8, secret, normalised);

    public static Match Match(SecretRule rule, byte[] content, Encoding encoding, string secret, string? normalised = null)
    {
        var bytes = encoding.GetBytes(secret);
        var start = content.AsSpan().IndexOf(bytes);
        Assert.True(start >= 0);
        return new Match
        {
            Rule = rule,
            Start = start,
            Length = bytes.Length,
            StartLine = 1,
            StartColumn = 1,
            EndLine = 1,
            EndColumn = 2,
            Confidence = Confidence.High,
            Validity = Validity.Unknown,
            Secret = new SecretValue(Encoding.UTF8.GetBytes(normalised ?? secret)),
        };
    }

    private static SecretRule Rule(string id, string title, string shape, string page, int prefix) => new(id, title)
    {
        Provider = "Tests",
        Description = $"Opens the {title}.",
        Pattern = RulePattern.Token(shape),
        Remedy = new Remedy($"Revoke the {title}.", page),
        Examples = [],
        NearMisses = [],
        VisiblePrefix = prefix,
    };
}
