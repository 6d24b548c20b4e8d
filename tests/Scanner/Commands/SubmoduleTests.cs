using System.Text.Json;
using ApiXGuard.Scanner.Tests.History;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Commands;

/// <summary><c>history --recurse-submodules</c> on submodules of every kind.</summary>
[Trait("Category", "Slow")]
public sealed class SubmoduleTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly string _outer;

    public SubmoduleTests()
    {
        _outer = Create("outer");
        Commit(_outer, "start", ("readme.md", "Hello.\n"));
    }

    public static TheoryData<string> Engines => ["auto", "pack", "libgit2", "git"];

    public void Dispose() => _sandbox.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public void The_history_of_a_submodule_and_of_its_own_is_scanned(string engine)
    {
        var inner = Create("inner");
        Commit(inner, "leak", ("k.cs", Leak(1)));
        Commit(inner, "gone", ("k.cs", "// nothing\n"));
        var middle = Create("middle");
        Commit(middle, "leak", ("m.cs", Leak(2)));
        Add(middle, inner, "deep/inner");
        Add(_outer, middle, "libs/middle");
        Commit(_outer, "leak", ("o.cs", Leak(3)));
        Git(_outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init", "--recursive");

        var alone = Scan("history", "--engine", engine);
        var result = Scan("history", "--engine", engine, "--recurse-submodules", "--format", "json");

        Assert.Equal(1, alone.ExitCode);
        Assert.DoesNotContain("k.cs", alone.Output, StringComparison.Ordinal);
        Assert.Equal(["outer o.cs", "outer/libs/middle m.cs", "outer/libs/middle/deep/inner k.cs"], Places(result));
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Error);
    }

    // libgit2 refuses a repository whose work tree is gone; left to choose, others read it.
    [Theory, InlineData("auto"), InlineData("pack"), InlineData("git")]
    public void What_was_fetched_counts_whatever_commit_is_checked_out(string engine)
    {
        var library = Create("library");
        Commit(library, "leak", ("k.cs", Leak(1)));
        Add(_outer, library, "library");
        Git(_outer, "rm", "-q", "library");
        Commit(_outer, "without it", ("readme.md", "Bye.\n"));

        Assert.Equal(["outer/library k.cs"], Places(Scan("history", "--recurse-submodules", "--engine", engine, "--format", "json")));
    }

    [Fact]
    public void A_repository_that_lies_in_its_folder_is_a_submodule_too()
    {
        var library = Path.Combine(_outer, "vendor", "library");
        Directory.CreateDirectory(library);
        Git(library, "init", "-q");
        Commit(library, "leak", ("k.cs", Leak(1)));
        Git(_outer, "add", "vendor/library");
        Git(_outer, "commit", "-q", "-m", "as it is");

        Assert.Equal(["outer/vendor/library k.cs"], Places(Scan("history", "--recurse-submodules", "--format", "json")));
    }

    [Fact]
    public void One_that_was_never_fetched_is_said_and_not_passed_over()
    {
        var library = Create("library");
        Commit(library, "start", ("a.cs", "// one\n"));
        Add(_outer, library, "library");
        var clone = _sandbox.PathOf("clone");
        Git(_outer, "clone", "-q", _outer, clone);

        var result = _sandbox.Scan(clone, "history", "--recurse-submodules");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("clone/library: this submodule was never fetched", result.Error, StringComparison.Ordinal);
        Assert.Contains("git submodule update --init --recursive", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, _sandbox.Scan(clone, "history").ExitCode);
    }

    [Fact]
    public void A_submodule_has_the_policy_of_the_outer_one_unless_it_has_its_own()
    {
        var (plain, own) = (Create("plain"), Create("own"));
        Commit(plain, "leak", ("k.cs", Leak(1)));
        Commit(own, "leak", ("k.cs", Leak(2)), ("apixguard.json", "{}\n"));
        Add(_outer, plain, "plain");
        Add(_outer, own, "own");
        Commit(_outer, "policy", ("apixguard.json", """{ "allowPaths": [ { "rules": ["*"], "paths": ["**/k.cs"], "because": "sample data" } ] }""" + "\n"));

        Assert.Equal(["outer/own k.cs"], Places(Scan("history", "--recurse-submodules", "--format", "json")));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("--state", "state")]
    [InlineData("--shard", "1/2")]
    public void It_is_refused_where_it_would_mean_less_than_it_says(params string[] more)
    {
        var result = Scan(["history", "--recurse-submodules", .. more]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--recurse-submodules scans whole histories", result.Error, StringComparison.Ordinal);
    }

    private static string Leak(int number) => $"var k = \"{HistoryRun.Secret(number)}\";\n";

    private static List<string> Places(ProcessResult result)
    {
        Assert.True(result.ExitCode is 0 or 1, result.Error);
        return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").EnumerateArray()
            .SelectMany(finding => finding.GetProperty("locations").EnumerateArray())
            .Select(location => $"{location.GetProperty("repository").GetString()} {location.GetProperty("path").GetString()}")
            .Order(StringComparer.Ordinal)];
    }

    private string Create(string name)
    {
        var folder = Directory.CreateDirectory(_sandbox.PathOf(name)).FullName;
        Git(folder, "init", "-q");
        return folder;
    }

    private void Add(string outer, string inner, string path)
    {
        Git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, path);
        Git(outer, "commit", "-q", "-m", "add " + path);
    }

    private void Commit(string folder, string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            File.WriteAllText(Path.Combine(folder, path), text);
        Git(folder, "add", "-A");
        Git(folder, "commit", "-q", "--no-verify", "-m", message);
    }

    private ProcessResult Scan(params string[] arguments) => _sandbox.Scan(_outer, arguments);

    private void Git(string folder, params string[] arguments)
    {
        var result = _sandbox.Run(folder, "git", arguments);
        Assert.True(result.ExitCode == 0, result.Error);
    }
}
