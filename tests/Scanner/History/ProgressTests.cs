using ApiXGuard.Scanner.Progress;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>What a terminal shows while a scan runs.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void Objects_bytes_findings_and_the_time_left_are_shown()
    {
        var progress = new ScanProgress();
        progress.Begin("scanning", 400);
        for (var i = 0; i < 100; i++)
            progress.Advance(50_000);
        progress.Find("one");
        progress.Find("one");
        progress.Find("two");

        Assert.Equal("scanning: 100 of 400 objects (25%), 5 MB, 2 findings, 30 s left", ProgressLine.Text(progress, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void What_has_no_known_end_shows_its_name_alone()
    {
        var progress = new ScanProgress();
        progress.Begin("listing trees");

        Assert.Equal("listing trees …", ProgressLine.Text(progress, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Nothing_is_shown_where_standard_error_is_no_terminal()
    {
        using var error = new StringWriter();

        Assert.Null(ProgressLine.Show(new ScanProgress(), error));
    }
}
