using System.Xml.Linq;

namespace ApiXGuard.Packages.Tests.Packing;

/// <summary>What the packages hold and what they bring along.</summary>
[Trait("Category", "Slow")]
[Collection("Packing")]
public sealed class PackageTests(PackedPackages packages)
{
    public static TheoryData<string, string[]> Packages => new()
    {
        { "ApiXGuard.Runtime", ["net8.0", "netstandard2.0"] },
        { "ApiXGuard.Runtime.AspNetCore", ["net10.0", "net8.0"] },
        { "ApiXGuard.Runtime.AzureKeyVault", ["net10.0", "net8.0"] },
        { "ApiXGuard.Runtime.Redis", ["net10.0", "net8.0"] },
        { "ApiXGuard.Runtime.Sqlite", ["net10.0", "net8.0"] },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_package_holds_its_assembly_its_documentation_and_its_page_and_nothing_else(string id, string[] frameworks)
    {
        await using var package = await packages.OpenAsync(id);
        var expected = frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" }).Concat(["README.md", "icon.png"]);
        var actual = package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal) || !IsPackaging(name));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

        await using var symbols = await packages.OpenAsync(id, "snupkg");
        Assert.All(frameworks, framework => Assert.NotNull(symbols.GetEntry($"lib/{framework}/{id}.pdb")));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task The_documentation_tells_of_every_public_type_and_of_no_place_on_the_building_machine(string id, string[] frameworks)
    {
        await using var package = await packages.OpenAsync(id);
        foreach (var framework in frameworks)
        {
            await using var stream = await package.GetEntry($"lib/{framework}/{id}.xml")!.OpenAsync();
            using var reader = new StreamReader(stream);
            var text = await reader.ReadToEndAsync();
            Assert.DoesNotContain(Repository.Root, text);
            var members = XDocument.Parse(text).Descendants("member").Select(member => (string)member.Attribute("name")!).ToHashSet();
            var record = Repository.PathOf("tests", "Packages", "PublicApi", framework == "netstandard2.0" ? $"{id}.{framework}.approved.txt" : $"{id}.approved.txt");
            Assert.All(TypesOf(await File.ReadAllLinesAsync(record)), type => Assert.Contains("T:" + type, members));
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_package_says_what_it_is_and_under_which_licence(string id, string[] frameworks)
    {
        var metadata = await packages.MetadataAsync(id);
        Assert.Equal("MIT", (string?)metadata.Element("license"));
        Assert.Equal("README.md", (string?)metadata.Element("readme"));
        Assert.Equal("icon.png", (string?)metadata.Element("icon"));
        Assert.False(string.IsNullOrWhiteSpace((string?)metadata.Element("description")));
        Assert.Equal(frameworks.Length, metadata.Descendants("group").Select(group => (string)group.Attribute("targetFramework")!).Distinct().Count());
    }

    [Fact]
    public async Task The_portable_part_of_the_runtime_brings_nothing_but_value_tasks() =>
        Assert.Equal(["System.Threading.Tasks.Extensions"], await DependenciesAsync("ApiXGuard.Runtime", ".NETStandard2.0"));

    [Fact]
    public async Task The_runtime_brings_nothing_but_the_extensions_of_the_framework() =>
        Assert.All(await DependenciesAsync("ApiXGuard.Runtime", "net8.0"), dependency => Assert.StartsWith("Microsoft.Extensions.", dependency));

    [Theory]
    [InlineData("ApiXGuard.Runtime.AspNetCore")]
    [InlineData("ApiXGuard.Runtime.AzureKeyVault", "Azure.Security.KeyVault.Secrets")]
    [InlineData("ApiXGuard.Runtime.Redis", "StackExchange.Redis")]
    [InlineData("ApiXGuard.Runtime.Sqlite", "Microsoft.Data.Sqlite")]
    public async Task A_package_around_the_runtime_brings_the_runtime_and_the_one_library_it_is_for(string id, params string[] libraries) =>
        Assert.Equal(libraries.Prepend("ApiXGuard.Runtime"), await DependenciesAsync(id, "net8.0"));

    private async Task<IEnumerable<string>> DependenciesAsync(string id, string framework) =>
        (await packages.MetadataAsync(id)).Element("dependencies")!.Elements("group")
            .Single(group => (string?)group.Attribute("targetFramework") == framework)
            .Elements("dependency").Select(dependency => (string)dependency.Attribute("id")!);

    private static bool IsPackaging(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal)
        || name.EndsWith(".nuspec", StringComparison.Ordinal) || name == "[Content_Types].xml";

    /// <summary>The types in the record of a public surface that stand directly in a namespace and have no type parameters.</summary>
    private static IEnumerable<string> TypesOf(string[] record)
    {
        var space = "";
        foreach (var line in record)
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
                space = line["namespace ".Length..];
            else if (line.StartsWith("    public ", StringComparison.Ordinal) && !line.EndsWith(';') && !line.Contains('<', StringComparison.Ordinal))
                yield return $"{space}.{NameIn(line)}";
        }
    }

    private static string NameIn(string line)
    {
        var words = line.Split(" : ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[^1];
    }
}
