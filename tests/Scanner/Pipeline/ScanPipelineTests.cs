using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Tests.Pipeline;

public class ScanPipelineTests
{
    private const string Token = "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";
    private const string OtherToken = "ghp" + "_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

    [Fact]
    public void A_token_becomes_a_finding_with_its_place_and_without_its_value()
    {
        var report = Scan(new Blob("src/a.cs", Utf8($"var t = \"{Token}\";\n")));

        var finding = Assert.Single(report.Findings);
        Assert.Equal("github-classic-token", finding.Rule.Id);
        Assert.Equal("ghp_…", finding.Redacted);
        Assert.Equal(Fingerprint.Of(Encoding.UTF8.GetBytes(Token), FingerprintKey.Default).Hex, finding.Fingerprint);
        var place = Assert.Single(finding.Locations);
        Assert.Equal(("src/a.cs", 1, 10, 1, 10 + Token.Length), (place.Path, place.StartLine, place.StartColumn, place.EndLine, place.EndColumn));
        Assert.Equal("var t = \"ghp_…\";", place.Excerpt!.Text);
        Assert.Equal("ghp_…", place.Excerpt.Text.Substring(place.Excerpt.MarkStart, place.Excerpt.MarkLength));
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is()
    {
        var report = Scan(new Blob("src/a.cs", Utf8("var t = Environment.GetEnvironmentVariable(\"TOKEN\");\n")));

        Assert.Empty(report.Findings);
        Assert.True(report.IsComplete);
        Assert.Equal(1, report.Statistics.Blobs);
        Assert.Equal(53, report.Statistics.Bytes);
    }

    [Fact]
    public void One_secret_in_several_places_is_one_finding_with_sorted_places()
    {
        var report = Scan(
            new Blob("z.cs", Utf8($"a = \"{Token}\"")),
            new Blob("b.cs", Utf8($"a = \"{OtherToken}\"")),
            new Blob("a.cs", Utf8($"a = \"{Token}\"")),
            new Blob("a.cs", Utf8($"a = \"{Token}\"")));

        Assert.Equal([["a.cs", "z.cs"], ["b.cs"]], report.Findings.Select(finding => finding.Locations.Select(place => place.Path)));
    }

    [Fact]
    public void A_blob_over_the_limit_is_named_and_leaves_the_scan_complete()
    {
        var configuration = new PolicyConfiguration { Limits = new ScanLimits { MaxBlobSize = 60 } };
        var report = Scan(
            new PolicyDecider(configuration, Baseline.Empty),
            new Blob("large.txt", Utf8(new string('x', 61))),
            new Blob("fits.txt", Utf8(new string('x', 60))));

        Assert.Equal(new SkippedItem("large.txt", SkipReason.TooLarge, "61 bytes, limit 60"), Assert.Single(report.Skipped));
        Assert.True(report.IsComplete);
        Assert.Equal(1, report.Statistics.Blobs);
    }

    [Fact]
    public void An_excluded_path_is_skipped()
    {
        var configuration = new PolicyConfiguration { Excludes = [Glob.TryParse("vendor/", out _)!] };
        var report = Scan(
            new PolicyDecider(configuration, Baseline.Empty),
            new Blob("src/vendor/a.cs", Utf8(Token)),
            new Blob("src/vendors/a.cs", Utf8(Token)));

        Assert.Equal("src/vendor/a.cs", Assert.Single(report.Skipped).Path);
        Assert.Single(report.Findings);
    }

    [Fact]
    public void Added_lines_are_asked_for_only_where_something_matched()
    {
        var asked = new List<string>();
        Blob Ask(string path, string text) => new(path, Utf8(text))
        {
            AddedLines = () =>
            {
                asked.Add(path);
                return new LineSet([(2, 2)]);
            },
        };
        var report = Scan(Ask("clean.cs", "nothing\n"), Ask("old.cs", $"{Token}\n"));

        Assert.Empty(report.Findings);
        Assert.Equal(["old.cs"], asked);
    }

    [Fact]
    public void A_failure_while_reading_makes_the_scan_incomplete_and_tells_no_text()
    {
        var report = Scan(new Blob("a.cs", Utf8(Token)) { AddedLines = () => throw new InvalidOperationException(Token) });

        Assert.False(report.IsComplete);
        Assert.Equal(new ScanError("a.cs", "could not be scanned (InvalidOperationException)"), Assert.Single(report.Errors));
    }

    [Fact]
    public void Cancellation_goes_through()
    {
        var pipeline = new ScanPipeline(SecretScanner.Default, PolicyDecider.Default);

        Assert.Throws<OperationCanceledException>(() =>
            pipeline.Visit(new Blob("a.cs", Utf8(Token)) { AddedLines = () => throw new OperationCanceledException() }));
    }

    [Fact]
    public void An_allow_with_a_reason_silences_and_is_counted()
    {
        var report = Scan(new Blob("a.cs", Utf8($"var t = \"{Token}\"; // apixguard:allow github-classic-token because made up\n")));

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Statistics.Allowed);
    }

    [Fact]
    public void An_allow_without_a_reason_does_not_silence_and_is_told()
    {
        var report = Scan(new Blob("a.cs", Utf8($"var t = \"{Token}\"; // apixguard:allow github-classic-token\n")));

        Assert.Single(report.Findings);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal(("a.cs", 1), (warning.Path, warning.Line));
        Assert.Contains("no reason", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_entry_silences_wherever_the_secret_moves()
    {
        var known = Fingerprint.Of(Encoding.UTF8.GetBytes(Token), FingerprintKey.OfSalt("s1"));
        var baseline = new Baseline("s1", [new BaselineEntry(known, "another-rule", "elsewhere.cs", null, null)]);
        var report = Scan(new PolicyDecider(PolicyConfiguration.Default, baseline), new Blob("a.cs", Utf8($"{Token} {OtherToken}")));

        Assert.Single(report.Findings);
        Assert.Equal(1, report.Statistics.Allowed);
    }

    [Fact]
    public void Below_the_minimum_confidence_is_counted_and_not_reported()
    {
        var configuration = new PolicyConfiguration { Confidences = [new RuleConfidence(RuleSelector.Of("github-classic-token"), Confidence.Low)] };
        var report = Scan(new PolicyDecider(configuration, Baseline.Empty), new Blob("a.cs", Utf8(Token)));
        var asked = Scan(new PolicyDecider(configuration, Baseline.Empty, Confidence.Low), new Blob("a.cs", Utf8(Token)));

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Statistics.BelowConfidence);
        Assert.Equal(Confidence.Low, Assert.Single(asked.Findings).Confidence);
    }

    [Fact]
    public void Several_threads_give_the_same_report_as_one()
    {
        var blobs = Enumerable.Range(0, 200).Select(i => new Blob($"f{i % 50}.cs", Utf8($"{(i % 3 == 0 ? Token : OtherToken)} // {i}"))).ToList();
        var pipeline = new ScanPipeline(SecretScanner.Default, PolicyDecider.Default);
        Parallel.ForEach(blobs, pipeline.Visit);
        var parallel = pipeline.ToReport();
        var sequential = Scan([.. blobs]);

        Assert.Equal(Places(sequential), Places(parallel));
        Assert.Equal(200, parallel.Statistics.Blobs);

        static IEnumerable<string> Places(ScanReport report) =>
            report.Findings.SelectMany(finding => finding.Locations.Select(place => $"{finding.Fingerprint} {place.Path}:{place.StartColumn}"));
    }

    private static ScanReport Scan(params Blob[] blobs) => Scan(PolicyDecider.Default, blobs);

    private static ScanReport Scan(PolicyDecider decider, params Blob[] blobs)
    {
        var pipeline = new ScanPipeline(SecretScanner.Default, decider);
        foreach (var blob in blobs)
            pipeline.Visit(blob);
        return pipeline.ToReport();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
