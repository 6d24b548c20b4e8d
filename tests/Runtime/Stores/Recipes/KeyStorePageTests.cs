using System.Text;
using System.Text.RegularExpressions;

namespace ApiXGuard.Runtime.Tests.Stores.Recipes;

/// <summary>
/// The code on the page about key stores is that of samples/Recipes. To take over a change of a recipe, run these tests with
/// APIXGUARD_ACCEPT_DOCS=1 in the environment: they write the page anew.
/// </summary>
public sealed partial class KeyStorePageTests
{
    private const string Accept = "APIXGUARD_ACCEPT_DOCS";

    private static readonly string Root = FindRoot();
    private static readonly string Page = Path.Combine(Root, "docs", "runtime", "key-stores.md");

    [Fact]
    public void Every_piece_of_code_on_the_page_is_the_compiled_one()
    {
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var expected = Block().Replace(page, match => $"{match.Groups["mark"].Value}\n```csharp\n{Snippet(match.Groups["file"].Value, match.Groups["name"].Value)}```");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(Page, expected);

        Assert.Equal(expected, File.ReadAllText(Page).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void No_code_on_the_page_goes_unchecked_and_no_recipe_unmentioned()
    {
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var marked = Block().Matches(page).Select(m => (m.Groups["file"].Value, m.Groups["name"].Value)).ToArray();

        Assert.Equal(Regex.Count(page, "^```csharp$", RegexOptions.Multiline), marked.Length);
        var recipes = Directory.GetFiles(Path.Combine(Root, "samples", "Recipes"), "*.cs")
            .SelectMany(file => Mark().Matches(File.ReadAllText(file)).Select(m => ("samples/Recipes/" + Path.GetFileName(file), m.Groups["name"].Value)));
        Assert.Equal(recipes.Order(), marked.Order());
    }

    private static string Snippet(string file, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, file));
        var start = Array.FindIndex(lines, line => line.Trim() == $"// snippet: {name}");
        Assert.True(start >= 0, $"{file} has no snippet '{name}'");
        var inside = lines.Skip(start + 1).TakeWhile(line => line.Trim() != "// end").ToArray();
        var indent = inside.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        var text = new StringBuilder();
        foreach (var line in inside)
            text.Append(line.Length > indent ? line[indent..] : "").Append('\n');
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ApiXGuard.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"(?<mark><!-- (?<file>samples/\S+\.cs): (?<name>\S+) -->)\n```csharp\n(?:(?!```).*\n)*```", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"// snippet: (?<name>\S+)")]
    private static partial Regex Mark();
}
