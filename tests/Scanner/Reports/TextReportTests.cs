using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Tests.Reports;

public class TextReportTests
{
    private static readonly TextReport Writer = new();

    [Fact]
    public void A_finding_tells_where_what_why_and_what_to_do() => Assert.Equal(
        """
        a.cs:3:7: Acme token [acme-token, high]
            3 | a = acme_…;
              |     ^^^^^^

        Acme token
          why: Opens the Acme token.
          do:  Revoke the Acme token.
               https://acme.example/keys

        Take the value out of the text: into user secrets, the environment or a key store. What was ever pushed has leaked: revoke it.
        Not a secret, or meant to be there? Say so in a comment on the line, with the reason:
          apixguard:allow acme-token because REASON

        1 secret found (1 high); 2 files, 3.5 kB scanned in 12 ms; 1 allowed, 4 below the minimum confidence.

        """,
        Samples.Write(Writer, Samples.Report(Samples.Finding(Samples.Acme, Samples.Location("a.cs")))));

    [Fact]
    public void A_clean_scan_is_one_line() => Assert.Equal(
        "No secrets found; 2 files, 3.5 kB scanned in 12 ms; 1 allowed, 4 below the minimum confidence.\n",
        Samples.Write(Writer, Samples.Report()));

    [Fact]
    public void The_mark_stands_under_the_secret_behind_wide_characters()
    {
        var location = Samples.Location("a.cs") with { Excerpt = new Excerpt("日本 = acme_…;", 5, 6) };
        var lines = Samples.Write(Writer, Samples.Report(Samples.Finding(Samples.Acme, location))).Split('\n');

        Assert.Equal("      |        ^^^^^^", lines[2]);
    }

    [Fact]
    public void Where_nothing_can_be_shown_the_redacted_value_stands()
    {
        var text = Samples.Write(Writer, Samples.Report(Samples.Finding(Samples.Acme, Samples.Location("a.cs") with { Excerpt = null })));

        Assert.Contains("\n        acme-token…\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_places_of_the_secret_are_named_up_to_a_point()
    {
        var text = Samples.Write(Writer, Samples.Report(Samples.Finding(Samples.Acme, [.. Enumerable.Range(1, 9).Select(i => Samples.Location($"f{i}.cs"))])));

        Assert.Contains("the same secret: f2.cs:3:7, f3.cs:3:7, f4.cs:3:7, f5.cs:3:7, f6.cs:3:7 and 3 more\n", text, StringComparison.Ordinal);
        Assert.Contains("1 secret found in 9 places (1 high)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_findings_become_a_list_by_file_that_ends()
    {
        var findings = Enumerable.Range(0, 500).Select(i => Samples.Finding(Samples.Acme, Samples.Location($"f{i / 10:00}.cs", i + 1))).ToArray();
        var lines = Samples.Write(Writer, Samples.Report(findings)).Split('\n');

        Assert.Equal("f00.cs", lines[0]);
        Assert.Equal("  f00.cs:1:7: Acme token acme-token… [acme-token, high]", lines[1]);
        Assert.Equal("f01.cs", lines[11]);
        Assert.Contains("… and 300 more findings; --format json and sarif list them all", lines);
        Assert.InRange(lines.Length, 200, 240);
        Assert.StartsWith("500 secrets found (500 high)", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void What_went_wrong_is_told()
    {
        var text = Samples.Write(Writer, JsonReportTests.Everything());

        Assert.Contains("\nwarning: a.cs:4: the allow gives no reason\n", text, StringComparison.Ordinal);
        Assert.Contains("\nnot scanned: big.bin: too large (9 bytes, limit 8)\n", text, StringComparison.Ordinal);
        Assert.Contains("\nerror: c.cs: access is denied\n", text, StringComparison.Ordinal);
        Assert.Contains("\nerror: git ended early\n", text, StringComparison.Ordinal);
        Assert.EndsWith(" 2 skipped. Incomplete: 2 errors.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        var report = JsonReportTests.Everything();

        Assert.DoesNotContain('\u001b', Samples.Write(Writer, report));
        Assert.Contains("\u001b[31m", Samples.Write(Writer, report, Samples.Context with { UseColour = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_escaped()
    {
        var text = Samples.Write(Writer, JsonReportTests.Everything());

        Assert.Contains("we\\x1b[31mird/\"ü\"\\n.cs:3:7", text, StringComparison.Ordinal);
        Assert.Contains("b\\ud800.cs:3:7", text, StringComparison.Ordinal);
    }
}
