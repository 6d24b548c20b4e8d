using System.Text.Json;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Commands;

/// <summary>The commands that scan, run as programs.</summary>
public sealed class ScanCommandTests : IDisposable
{
    private static readonly string Secret = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dcAbCdEf";

    private readonly Sandbox _sandbox = new();
    private readonly string _repository;

    public ScanCommandTests()
    {
        _repository = Directory.CreateDirectory(_sandbox.PathOf("repository")).FullName;
        Git("init", "-q");
    }

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void A_staged_secret_is_a_finding_and_its_value_is_nowhere()
    {
        Write("a.cs", $"var k = \"{Secret}\";\n");
        Git("add", ".");

        var result = Scan("staged");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.cs:1:", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.All, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.All);
        Assert.Empty(result.Error);
    }

    [Theory, InlineData("auto"), InlineData("libgit2"), InlineData("git")]
    public void A_secret_on_a_line_that_was_there_is_not_this_commits_matter(string engine)
    {
        Write("a.cs", $"var k = \"{Secret}\";\n");
        Git("add", ".");
        Git("commit", "-q", "--no-verify", "-m", "x");
        Write("a.cs", $"// A comment.\nvar k = \"{Secret}\";\n");
        Git("add", ".");

        Assert.Equal(0, Scan("staged", "--engine", engine).ExitCode);
        Assert.Equal(1, Scan("dir").ExitCode);
    }

    [Fact]
    public void The_same_secret_is_found_in_a_folder_and_in_standard_input()
    {
        Write("sub/a.cs", $"var k = \"{Secret}\";\n");

        var folder = Read(Scan("dir", "--format", "json"));
        var subfolder = Read(Scan("dir", "sub", "--format", "json"));
        var piped = _sandbox.Run(_repository, "sh", "-c", $"cat sub/a.cs | dotnet '{Path.Combine(AppContext.BaseDirectory, "apixguard.dll").Replace("'", "'\\''", StringComparison.Ordinal)}' stdin --path sub/a.cs --format json");

        Assert.Equal(folder.Fingerprint, subfolder.Fingerprint);
        Assert.Equal(folder.Fingerprint, Read(piped).Fingerprint);
        Assert.Equal("sub/a.cs", folder.Path);
        Assert.Equal("sub/a.cs", subfolder.Path);
        Assert.Equal("sub/a.cs", Read(piped).Path);
    }

    [Fact]
    public void Reports_are_written_beside_what_standard_output_gets()
    {
        Write("a.cs", $"var k = \"{Secret}\";\n");

        var result = Scan("dir", "--report", "json=out.json", "--report", "sarif=out.sarif", "--report", "text=out.txt");

        Assert.Equal(1, result.ExitCode);
        foreach (var name in (string[])["out.json", "out.sarif", "out.txt"])
        {
            var text = File.ReadAllText(Path.Combine(_repository, name));
            Assert.Contains("a.cs", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Configuration_and_baseline_of_the_repository_are_read_from_any_folder_of_it()
    {
        Write("sub/a.cs", $"var k = \"{Secret}\";\n");
        var finding = Read(Scan("dir", "--format", "json"));
        Write(".apixguard/baseline", $"apixguard-baseline 1\n{finding.Fingerprint} {finding.Rule} sub/a.cs 2026-01-31 known\n");
        Assert.Equal(0, Scan("dir").ExitCode);
        Assert.Equal(0, Scan("dir", "-C", "sub").ExitCode);

        File.Delete(Path.Combine(_repository, ".apixguard", "baseline"));
        Assert.Equal(1, Scan("dir").ExitCode);
        Write("apixguard.json", $$"""{ "disabledRules": ["{{finding.Rule}}"] }""");
        Assert.Equal(0, Scan("dir").ExitCode);
        Write("other.json", "{}");
        Assert.Equal(1, Scan("dir", "--config", "other.json").ExitCode);
    }

    [Fact]
    public void A_mistake_in_the_configuration_is_named_and_nothing_is_scanned()
    {
        Write("apixguard.json", "{\n  \"disabeldRules\": []\n}\n");

        var result = Scan("dir");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("apixguard: apixguard.json:2:", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("dir", "nothing-here")]
    [InlineData("dir", "--config", "nothing-here")]
    [InlineData("dir", "--max-size", "many")]
    [InlineData("dir", "--min-confidence", "sure")]
    [InlineData("dir", "--format", "pdf")]
    [InlineData("dir", "--report", "json")]
    [InlineData("dir", "--include", "")]
    [InlineData("dir", "-C", "nothing-here")]
    [InlineData("dir", "--bogus")]
    [InlineData("staged", "--engine", "svn")]
    [InlineData("staged", "-C", "..")]
    [InlineData("staged", "unexpected")]
    [InlineData("stdin", "--format", "pdf")]
    public void A_mistake_on_the_command_line_is_one_clear_line_and_exit_code_2(params string[] arguments)
    {
        var result = Scan(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("apixguard: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void An_unreadable_file_makes_the_scan_incomplete_and_the_rest_is_scanned()
    {
        Write("a.cs", $"var k = \"{Secret}\";\n");

        var result = Scan("dir", "a.cs", "gone.cs", "--format", "json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("gone.cs", result.Error, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(result.Output).RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal("a.cs", Read(result).Path);
    }

    [Fact]
    public void Quiet_says_nothing_of_a_clean_scan_and_everything_else()
    {
        Write("a.txt", "nothing\n");
        Assert.Equal(new ProcessResult(0, "", ""), Scan("dir", "--quiet"));
        Assert.Contains("\"complete\": true", Scan("dir", "-q", "--format", "json").Output, StringComparison.Ordinal);
        Assert.Contains("not scanned: a.txt: too large", Scan("dir", "-q", "--max-size", "2B").Output, StringComparison.Ordinal);

        Write("b.cs", $"var k = \"{Secret}\";\n");
        Assert.Contains("b.cs:1:", Scan("dir", "-q").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_errors_are_counted_on_standard_error_and_listed_in_a_report()
    {
        var result = Scan(["dir", .. Enumerable.Range(0, 50).Select(i => $"gone{i}"), "--report", "json=out.json"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(21, result.Error.TrimEnd().Split('\n').Length);
        Assert.EndsWith("and 30 more errors; --report json=PATH lists them all\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(50, JsonDocument.Parse(File.ReadAllText(Path.Combine(_repository, "out.json"))).RootElement.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public void A_larger_limit_than_the_default_counts()
    {
        Write("a.txt", $"k = \"{Secret}\"\n");

        Assert.Equal(0, Scan("dir", "--max-size", "10B").ExitCode);
        Assert.Equal(1, Scan("dir", "--max-size", "60MB").ExitCode);
    }

    [Fact]
    public void Git_that_is_missing_is_one_clear_line()
    {
        var dotnet = _sandbox.Run(_repository, "sh", "-c", "command -v dotnet").Output.Trim();
        _sandbox.SearchPath = "/nowhere";

        var result = _sandbox.Run(_repository, dotnet, Path.Combine(AppContext.BaseDirectory, "apixguard.dll"), "staged", "--engine", "git");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("apixguard: git was not found: it is neither in PATH nor in GIT_EXEC_PATH", result.Error.Trim());
    }

    [Theory, InlineData("staged"), InlineData("dir"), InlineData("stdin")]
    public void Help_tells_every_option_and_gives_examples(string command)
    {
        var result = Scan(command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
        foreach (var option in (string[])["--format", "--report", "--min-confidence", "--max-size", "--config", "--repo", "--no-color"])
            Assert.Contains(option, result.Output, StringComparison.Ordinal);
    }

    private ProcessResult Scan(params string[] arguments) => _sandbox.Scan(_repository, arguments);

    private void Git(params string[] arguments)
    {
        var result = _sandbox.Run(_repository, "git", arguments);
        Assert.True(result.ExitCode == 0, result.All);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_repository, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static (string Rule, string Fingerprint, string Path) Read(ProcessResult result)
    {
        var finding = Assert.Single(JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").EnumerateArray().ToList());
        return (
            finding.GetProperty("rule").GetString()!,
            finding.GetProperty("fingerprint").GetString()!,
            finding.GetProperty("locations")[0].GetProperty("path").GetString()!);
    }
}
