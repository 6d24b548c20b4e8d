using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Tests.Reports;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apixguard-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("json=out/a.json", "json", "out/a.json")]
    [InlineData("SARIF=a=b.sarif", "sarif", "a=b.sarif")]
    [InlineData("text=-", "text", "-")]
    public void A_target_is_a_format_and_a_path(string text, string format, string path)
    {
        var target = ReportTarget.Parse(text, out var error);

        Assert.Empty(error);
        Assert.Equal((format, path), (target!.Writer.Format, target.Path));
    }

    [Theory]
    [InlineData("a.json", "expected FORMAT=PATH")]
    [InlineData("=a.json", "expected FORMAT=PATH")]
    [InlineData("json=", "expected FORMAT=PATH")]
    [InlineData("sarfi=a", "did you mean 'sarif'?")]
    [InlineData("xml=a", "there are text, json, sarif")]
    [InlineData("\u001b[31m=a", @"unknown format '\x1b[31m'")]
    [InlineData("json=a\0b", "NUL")]
    public void What_is_no_target_is_told(string text, string message)
    {
        Assert.Null(ReportTarget.Parse(text, out var error));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_and_replaces_and_leaves_nothing_else()
    {
        var path = Path.Combine(_folder, "r.json");
        File.WriteAllText(path, new string('x', 100_000));

        Assert.Null(ReportFile.Write(Target($"json={path}"), Samples.Report(), Samples.Context));
        Assert.Equal(Samples.Write(new JsonReport(), Samples.Report()), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_has_no_colours()
    {
        var path = Path.Combine(_folder, "r.txt");
        ReportFile.Write(Target($"text={path}"), JsonReportTests.Everything(), Samples.Context with { UseColour = true });

        Assert.DoesNotContain('\u001b', File.ReadAllText(path));
    }

    [Fact]
    public void A_missing_folder_is_told()
    {
        var path = Path.Combine(_folder, "no", "r.json");

        Assert.Equal($"cannot write the json report to '{path}': its folder does not exist", ReportFile.Write(Target($"json={path}"), Samples.Report(), Samples.Context));
    }

    [Fact]
    public void A_folder_is_not_overwritten() =>
        Assert.EndsWith("it is a folder", ReportFile.Write(Target($"json={_folder}"), Samples.Report(), Samples.Context), StringComparison.Ordinal);

    [Fact]
    public void A_failure_half_way_leaves_the_old_report_and_nothing_else()
    {
        var path = Path.Combine(_folder, "r.txt");
        File.WriteAllText(path, "old");

        var problem = ReportFile.Write(new ReportTarget(new FailingWriter(), path), Samples.Report(), Samples.Context);

        Assert.EndsWith("disk full", problem, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    private static ReportTarget Target(string text) => ReportTarget.Parse(text, out _)!;

    private sealed class FailingWriter : IReportWriter
    {
        public string Format => "failing";

        public void Write(ScanReport report, ReportContext context, Stream output)
        {
            output.Write("half"u8);
            throw new IOException("disk full");
        }
    }
}
