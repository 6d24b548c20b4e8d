using System.Text.RegularExpressions;

namespace ApiXGuard.Packages.Tests.Documentation;

/// <summary>A link in the documentation leads somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. FindPages()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_to_a_file_of_this_repository_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var targets = Link().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));
        Assert.All(targets, target =>
        {
            var parts = target.Split('#', 2);
            var path = parts[0].Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.True(Path.Exists(path), $"{page} links to {target}, which is not there");
            if (parts.Length == 2)
                Assert.Contains(parts[1], File.ReadAllLines(path).Where(line => line.StartsWith('#')).Select(Anchor));
        });
    }

    [Fact]
    public void The_index_of_the_runtime_s_pages_names_every_one_of_them()
    {
        var folder = Repository.PathOf("docs", "runtime");
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));
        Assert.All(Directory.GetFiles(folder, "*.md").Select(file => Path.GetFileName(file)!).Where(file => file != "README.md"),
            file => Assert.Contains($"]({file})", index));
    }

    [Fact]
    public void Every_sample_is_in_the_index_of_samples_with_its_one_command()
    {
        var index = File.ReadAllText(Repository.PathOf("samples", "README.md"));
        var samples = Directory.GetFiles(Repository.PathOf("samples"), "Program.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("samples"), Path.GetDirectoryName(file)!)).ToList();
        Assert.NotEmpty(samples);
        Assert.All(samples, sample => Assert.Contains($"dotnet run --project samples/{sample}", index));
    }

    /// <summary>A heading as links name it: lower case, hyphens for blanks, without punctuation.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static IEnumerable<string> FindPages() =>
        new[] { "docs", "samples", "src", "benchmarks" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
