using System.Text.Json;
using ApiXGuard.Scanner.Tests.Commands;

namespace ApiXGuard.Scanner.Tests.Packaging;

/// <summary>What this repository asks of others, it keeps itself.</summary>
[Trait("Category", "Slow")]
public sealed class OwnRepositoryTests(CheckoutFixture checkout)
{
    [Fact]
    public void Its_own_hook_lets_every_file_of_this_repository_pass()
    {
        var run = CommandRun.Of("dir", checkout.Untouched, "--min-confidence", "medium", "--format", "json");

        Assert.Equal("", run.Error);
        using var report = JsonDocument.Parse(run.Output);
        var places = report.RootElement.GetProperty("findings").EnumerateArray().SelectMany(Places);
        Assert.Empty(places);
        Assert.Equal(0, run.ExitCode);
        Assert.True(report.RootElement.GetProperty("summary").GetProperty("blobs").GetInt32() > 100, "the files were read");
    }

    private static IEnumerable<string> Places(JsonElement finding) =>
        finding.GetProperty("locations").EnumerateArray().Select(location =>
            $"{finding.GetProperty("rule")} {location.GetProperty("path")}:{location.GetProperty("startLine")}");
}
