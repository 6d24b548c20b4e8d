using System.Diagnostics;

namespace ApiXGuard.Policy.Tests.Globs;

public class GlobTests
{
    [Theory]
    [InlineData("*.pem", "a.pem")]
    [InlineData("*.pem", "deep/down/a.pem")]
    [InlineData("vendor", "vendor/a.cs")]
    [InlineData("vendor/", "src/vendor/deep/a.cs")]
    [InlineData("/vendor", "vendor/a.cs")]
    [InlineData("docs/**", "docs/a.md")]
    [InlineData("docs/**", "docs/deep/a.md")]
    [InlineData("docs/*.md", "docs/a.md")]
    [InlineData("**/fixtures/**", "fixtures/a")]
    [InlineData("**/fixtures/**", "x/y/fixtures/z/a")]
    [InlineData("a/**/b", "a/b")]
    [InlineData("a/**/b", "a/x/y/b")]
    [InlineData("**/*.cs", "a.cs")]
    [InlineData("**/**/a", "a")]
    [InlineData("file?.txt", "file1.txt")]
    [InlineData("a**b", "a/x/b")]
    [InlineData("src/*", "src/deep/a.cs")]
    [InlineData("tést/ü*", "tést/über.txt")]
    [InlineData("a b/[c].txt", "a b/[c].txt")]
    [InlineData("***/x", "y/x")]
    public void Matches(string pattern, string path) => Assert.True(Parse(pattern).IsMatch(path));

    [Theory]
    [InlineData("*.pem", "a.pem.txt")]
    [InlineData("*.pem", "apem")]
    [InlineData("vendor", "vendors/a.cs")]
    [InlineData("vendor", "myvendor/a.cs")]
    [InlineData("/vendor", "src/vendor/a.cs")]
    [InlineData("src/vendor", "x/src/vendor/a.cs")]
    [InlineData("docs/**", "docs")]
    [InlineData("docs/**", "mydocs/a.md")]
    [InlineData("docs/*.md", "docs/deep/a.md")]
    [InlineData("a/**/b", "a/xb")]
    [InlineData("a/**/b", "ab")]
    [InlineData("file?.txt", "file/.txt")]
    [InlineData("file?.txt", "file.txt")]
    [InlineData("*.PEM", "a.pem")]
    [InlineData("a", "")]
    [InlineData("[c].txt", "c.txt")]
    public void Does_not_match(string pattern, string path) => Assert.False(Parse(pattern).IsMatch(path));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("//", "is empty")]
    [InlineData(@"docs\a", "separated by '/'")]
    [InlineData("!docs", "exceptions")]
    public void Refuses_what_it_would_misread(string pattern, string problem)
    {
        Assert.Null(Glob.TryParse(pattern, out var error));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Agrees_with_a_plain_recursive_reference_on_generated_cases()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var pattern = "/" + Make(random, ["a", "b", "*", "**", "?", "/", "**/", "/**/"], 6).Trim('/');
            if (Glob.TryParse(pattern, out _) is not { } glob)
                continue;
            var path = string.Join('/', Make(random, ["a", "b", "/", "ab"], 7).Split('/', StringSplitOptions.RemoveEmptyEntries));
            if (path.Length > 0)
                Assert.True(glob.IsMatch(path) == GlobReference.IsMatch(pattern, path), $"{pattern} on {path}");
        }
    }

    [Fact]
    public void Many_stars_do_not_make_it_slow()
    {
        var glob = Parse(string.Concat(Enumerable.Repeat("*a*?**", 60)) + "x");
        var time = Stopwatch.StartNew();

        Assert.False(glob.IsMatch(new string('a', 4000)));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(2), $"took {time.Elapsed}");
    }

    private static Glob Parse(string pattern)
    {
        var glob = Glob.TryParse(pattern, out var error);
        Assert.True(glob is not null, error);
        return glob;
    }

    private static string Make(Random random, string[] parts, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => parts[random.Next(parts.Length)]));
}
