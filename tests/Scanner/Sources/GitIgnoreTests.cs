using System.Diagnostics;
using System.Text;
using ApiXGuard.Scanner.Sources.Ignoring;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

/// <summary>The matcher against <c>git check-ignore</c>.</summary>
public sealed class GitIgnoreTests
{
    private static readonly string[] Atoms =
        ["a", "b", "ab", "x.txt", "é", "*", "**", "?", "/", "/", "[ab]", "[!a]", "[a-c]", "[[:alpha:]]", "\\*", "\\a", "*.txt", "**/", "/**", "a*", "[", "[]a]", "[^b-]", " "];

    private static readonly string[] Parts = ["a", "b", "ab", "ba", "x.txt", "a.txt", "é", "*", "-", "]", "[", "c", "aab"];

    [Fact]
    public void Generated_patterns_mean_what_git_says()
    {
        var random = new Random(11);
        using var repository = new TemporaryRepository();
        for (var round = 0; round < 120; round++)
        {
            var patterns = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Pattern(random)).ToArray();
            Compare(repository, patterns, [.. Enumerable.Range(0, 40).Select(_ => PathOf(random)).Distinct()]);
        }
    }

    [Theory]
    [InlineData("foo**/bar", "foo/bar", "foox/bar", "foo/x/bar", "foo/x/y/bar")]
    [InlineData("**/foo/**", "foo/a", "x/foo/a", "x/foo", "foo")]
    [InlineData("/*\n!/keep\n/keep/*\n!/keep/this", "a", "keep", "keep/a", "keep/this")]
    [InlineData("*.log\n!important.log\ntrace.*", "a.log", "important.log", "x/important.log", "trace.me")]
    [InlineData("trailing   \nkept\\ \n\\#hash\n\\!bang\n# comment", "trailing", "kept ", "#hash", "!bang", "# comment")]
    [InlineData("bin/\nobj", "bin", "x/bin", "obj", "objx", "bin/debug/a.dll")]
    [InlineData("a?c\n[Dd]ebug\n[^x]y", "abc", "a/c", "Debug", "debug", "ey", "xy")]
    [InlineData("a/**/b", "a/b", "a/x/b", "a/x/y/b", "ab", "x/a/b")]
    [InlineData("[z-a]\n[a\n[[:nothing:]]\n\\", "a", "z", "[a", "\\")]
    [InlineData("cr\r\nlf", "cr", "lf")]
    public void Known_corners_mean_what_git_says(string patterns, params string[] paths)
    {
        using var repository = new TemporaryRepository();
        Compare(repository, patterns.Split('\n'), paths);
    }

    [Fact]
    public void A_hostile_pattern_takes_little_time()
    {
        var list = IgnoreList.Parse(Encoding.UTF8.GetBytes("/" + string.Concat(Enumerable.Repeat("**/a*", 200)) + "b\n" + new string('*', 5000) + "x"), ignoreCase: false);
        var path = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("aaaa/", 400)) + "aaaa");
        var elapsed = Stopwatch.StartNew();

        Assert.Null(list.Decide(path, isFolder: false));

        Assert.InRange(elapsed.ElapsedMilliseconds, 0, 5000);
    }

    [Fact]
    public void Letter_case_counts_only_where_git_is_told_so()
    {
        Assert.Null(IgnoreList.Parse("Bin"u8, ignoreCase: false).Decide("bin"u8, isFolder: true));
        Assert.True(IgnoreList.Parse("Bin\n*.TXT"u8, ignoreCase: true).Decide("bin"u8, isFolder: true));
        Assert.True(IgnoreList.Parse("Bin\n*.TXT"u8, ignoreCase: true).Decide("a.txt"u8, isFolder: false));
    }

    /// <summary>Files, never folders: that is how git takes a path that does not exist.</summary>
    private static void Compare(TemporaryRepository repository, string[] patterns, string[] paths)
    {
        repository.Write(".gitignore", string.Join('\n', patterns));
        var list = IgnoreList.Parse(Encoding.UTF8.GetBytes(string.Join('\n', patterns)), ignoreCase: false);
        var expected = IgnoredByGit(repository, paths);
        foreach (var path in paths)
            Assert.True(expected.Contains(path) == IsIgnored(list, path), $"'{string.Join("', '", patterns)}' on '{path}': git says {(expected.Contains(path) ? "ignored" : "not ignored")}");
    }

    private static bool IsIgnored(IgnoreList list, string path)
    {
        // A path below an ignored folder is ignored, whatever else is said of it.
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (list.Decide(Encoding.UTF8.GetBytes(path[..slash]), isFolder: true) == true)
                return true;
        }

        return list.Decide(Encoding.UTF8.GetBytes(path), isFolder: false) == true;
    }

    private static HashSet<string> IgnoredByGit(TemporaryRepository repository, string[] paths)
    {
        var start = new ProcessStartInfo("git", ["check-ignore", "--stdin", "-z", "--no-index"])
        {
            WorkingDirectory = repository.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(string.Join('\0', paths) + "\0"));
        process.StandardInput.Close();
        var ignored = process.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        process.WaitForExit();
        return ignored;
    }

    private static string Pattern(Random random)
    {
        var text = new StringBuilder(random.Next(6) == 0 ? "!" : "");
        for (var i = 1 + random.Next(4); i > 0; i--)
            text.Append(Atoms[random.Next(Atoms.Length)]);
        if (random.Next(4) == 0)
            text.Append('/');
        return text.ToString();
    }

    private static string PathOf(Random random) =>
        string.Join('/', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Parts[random.Next(Parts.Length)]));
}
