using ApiXGuard.Scanner.Tests.Commands;
using ApiXGuard.Scanner.Tests.History;

namespace ApiXGuard.Scanner.Tests.Merging;

/// <summary><c>apixguard merge</c>: folders in parts, reports of several scans, and what is refused.</summary>
public sealed class MergeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apixguard-merge").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, InlineData(1), InlineData(2), InlineData(5), InlineData(40)]
    public void Merged_parts_of_a_folder_are_one_run(int count)
    {
        var whole = Scan(Source(), "--format", "json", "--exclude", "out/");

        Parts(Source(), count, "--exclude", "out/");
        var merged = CommandRun.Of("merge", PathOf("reports"), "--format", "json");

        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal(1, merged.ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_is_told_by_one_part_and_the_result_is_incomplete()
    {
        var whole = Scan(Source(), "--format", "json", ".", "nowhere");
        Parts(Source(), 4, ".", "nowhere");

        var merged = CommandRun.Of("merge", PathOf("reports"), "--format", "json");

        Assert.Equal(2, merged.ExitCode);
        Assert.Equal("apixguard: nowhere: no such file or folder", merged.Error.TrimEnd());
        Assert.Equal(whole.Output, merged.Output);
        Assert.Single(Enumerable.Range(1, 4), i => File.ReadAllText(PathOf($"reports/{i}.json")).Contains("\"complete\": false", StringComparison.Ordinal));
    }

    [Fact]
    public void The_merged_report_is_written_in_every_format()
    {
        Parts(Source(), 3);
        var run = CommandRun.Of("merge", PathOf("reports"), "--report", "sarif=" + PathOf("all.sarif"), "--report", "json=" + PathOf("all.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("src/a.cs:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("6 secrets found in 11 places", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\"", File.ReadAllText(PathOf("all.sarif")), StringComparison.Ordinal);
        Assert.Empty(ReportSchema.Validate(File.ReadAllText(PathOf("all.json"))));
        Assert.Equal("", CommandRun.Of("merge", PathOf("clean"), "--quiet").Output);
    }

    [Fact]
    public void Missing_parts_and_parts_given_twice_are_refused_unless_told_otherwise()
    {
        Parts(Source(), 3);
        var (first, second, third) = (PathOf("reports/1.json"), PathOf("reports/2.json"), PathOf("reports/3.json"));

        Assert.Contains("missing of 'source': part 2/3; give all parts", CommandRun.Of("merge", first, third).FailureLine, StringComparison.Ordinal);
        Assert.Contains("are both part 1/3", CommandRun.Of("merge", first, first, second, third).FailureLine, StringComparison.Ordinal);
        var incomplete = CommandRun.Of("merge", first, third, "--lenient", "--format", "json");
        Assert.Equal(2, incomplete.ExitCode);
        Assert.Contains("not scanned: part 2/3", incomplete.Error, StringComparison.Ordinal);
        Assert.Contains("\"complete\": false", incomplete.Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandRun.Of("merge", first, first, second, third, "--lenient").ExitCode);

        Parts(Source(), 4);
        File.Delete(PathOf("reports/2.json"));
        Scan(Source(), "--shard", "2/3", "--report", "json=" + PathOf("reports/2.json"));
        Assert.Contains("parts of different scans", CommandRun.Of("merge", PathOf("reports")).FailureLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_different_files_or_options_are_refused()
    {
        Parts(Source(), 2);
        File.WriteAllText(Path.Combine(Source(), "src/new.cs"), "// new\n");
        Scan(Source(), "--shard", "2/2", "--report", "json=" + PathOf("reports/2.json"));
        Assert.Contains("are not parts of one scan", CommandRun.Of("merge", PathOf("reports")).FailureLine, StringComparison.Ordinal);

        Parts(Source(), 2);
        Scan(Source(), "--shard", "2/2", "--max-size", "1MB", "--report", "json=" + PathOf("reports/2.json"));
        Assert.Contains("are not parts of one scan", CommandRun.Of("merge", PathOf("reports")).FailureLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_versions_of_the_rules_are_refused_unless_told_otherwise()
    {
        Parts(Source(), 2);
        var text = File.ReadAllText(PathOf("reports/2.json"));
        var at = text.IndexOf("\"catalogue\": \"", StringComparison.Ordinal) + 14;
        File.WriteAllText(PathOf("reports/2.json"), text[..at] + new string('0', 64) + text[(at + 64)..]);

        Assert.Contains("different versions of the rules", CommandRun.Of("merge", PathOf("reports")).FailureLine, StringComparison.Ordinal);
        Assert.Equal(1, CommandRun.Of("merge", PathOf("reports"), "--lenient").ExitCode);
    }

    [Fact]
    public void Reports_of_several_folders_become_one_in_which_every_place_names_its_folder()
    {
        var names = new[] { "web", "api" };
        foreach (var name in names)
        {
            Directory.CreateDirectory(PathOf(name));
            File.WriteAllText(PathOf(name + "/a.cs"), $"var k = \"{HistoryRun.Secret(1)}\";\n");
            Scan(PathOf(name), "--report", "json=" + PathOf(name + ".json"));
        }

        var run = CommandRun.Of("merge", PathOf("web.json"), PathOf("api.json"));
        var json = CommandRun.Of("merge", PathOf("web.json"), PathOf("api.json"), "--format", "json");

        Assert.Contains("api/a.cs:1:10", run.Output, StringComparison.Ordinal);
        Assert.Contains("the same secret: web/a.cs:1:10", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 secret found in 2 places", run.Output, StringComparison.Ordinal);
        Assert.Contains(" B of 2 repositories scanned.", run.Output, StringComparison.Ordinal);
        Assert.Empty(ReportSchema.Validate(json.Output));
        Assert.Equal(json.Output, CommandRun.Of("merge", PathOf("api.json"), PathOf("web.json"), "--format", "json").Output);
        Assert.Contains("more than one report is of 'web'", CommandRun.Of("merge", PathOf("web.json"), PathOf("web.json")).FailureLine, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_report_is_told_with_its_place()
    {
        var good = PathOf("good.json");
        Scan(Source(), "--report", "json=" + good);
        var text = File.ReadAllText(good);
        Assert.Contains("no file 'nowhere.json'", CommandRun.Of("merge", "nowhere.json").FailureLine, StringComparison.Ordinal);
        Assert.Contains("no *.json file in the folder", CommandRun.Of("merge", _folder + "/source").FailureLine, StringComparison.Ordinal);
        AssertRefused(text[..(text.Length / 2)], "is damaged at line ");
        AssertRefused("", "is damaged at line 1, byte 1");
        AssertRefused("[]", "'(the whole)' is not an object");
        AssertRefused("{}", "'schema' is missing");
        AssertRefused(text.Replace("apixguard-report/1", "apixguard-report/2", StringComparison.Ordinal), "'schema' is not 'apixguard-report/1'");
        AssertRefused(text.Replace("\"startLine\": 1", "\"startLine\": 0", StringComparison.Ordinal), "'findings[0].locations[0].startLine' is not a whole number from 1 on");
        AssertRefused(text.Replace("\"complete\": true", "\"complete\": false", StringComparison.Ordinal), "'complete' is not what the errors say");
        AssertRefused(text.Replace("\"run\"", "\"ran\"", StringComparison.Ordinal), "does not say what it is a report of");
        AssertRefused(text.Replace("\"blobs\": ", "\"blobs\": -", StringComparison.Ordinal), "'summary.blobs'");
        AssertRefused(text.Replace("\\u2026", "", StringComparison.Ordinal), "redacted' is not masked");

        void AssertRefused(string report, string message)
        {
            Assert.NotEqual(text, report);
            File.WriteAllText(PathOf("bad.json"), report);
            var line = CommandRun.Of("merge", PathOf("bad.json")).FailureLine;
            Assert.Contains("bad.json'", line, StringComparison.Ordinal);
            Assert.Contains(message, line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_report_with_any_byte_changed_is_merged_or_refused_and_never_an_unforeseen_error()
    {
        var good = PathOf("good.json");
        Scan(Source(), "--report", "json=" + good);
        var bytes = File.ReadAllBytes(good);
        var random = new Random(3);
        for (var round = 0; round < 400; round++)
        {
            var damaged = bytes.ToArray();
            for (var changes = 1 + random.Next(3); changes > 0; changes--)
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(4) == 0 ? random.Next(256) : "0123456789\"{}[],:-eE"[random.Next(20)]);
            File.WriteAllBytes(PathOf("bad.json"), damaged);
            var run = CommandRun.Of("merge", PathOf("bad.json"));
            Assert.InRange(run.ExitCode, 0, 2);
            Assert.DoesNotContain("unexpected", run.Error, StringComparison.Ordinal);
        }
    }

    private string Source()
    {
        var source = PathOf("source");
        if (Directory.Exists(source))
            return source;
        for (var i = 0; i < 30; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(source, (i % 4) switch { 0 => "src", 1 => "lib", 2 => "out", _ => "." })).FullName;
            File.WriteAllText(Path.Combine(folder, $"f{i}.cs"), i % 3 == 0 ? $"var k = \"{HistoryRun.Secret(i % 5)}\";\n" : "// nothing\n");
        }

        File.WriteAllText(Path.Combine(source, "src/a.cs"), $"var k = \"{HistoryRun.Secret(9)}\"; // apixguard:allow all\n");
        File.WriteAllBytes(Path.Combine(source, "b.bin"), [0, 1, 2, 0]);
        Directory.CreateDirectory(PathOf("clean"));
        File.WriteAllText(PathOf("nothing.cs"), "// nothing\n");
        CommandRun.Of("dir", PathOf("nothing.cs"), "-C", _folder, "--report", "json=" + PathOf("clean/1.json"));
        return source;
    }

    private void Parts(string source, int count, params string[] arguments)
    {
        if (Directory.Exists(PathOf("reports")))
            Directory.Delete(PathOf("reports"), recursive: true);
        Directory.CreateDirectory(PathOf("reports"));
        for (var i = 1; i <= count; i++)
            Scan(source, ["--shard", $"{i}/{count}", "--report", "json=" + PathOf($"reports/{i}.json"), .. arguments]);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static CommandRun Scan(string folder, params string[] arguments) => CommandRun.Of(["dir", "-C", folder, .. arguments]);
}
