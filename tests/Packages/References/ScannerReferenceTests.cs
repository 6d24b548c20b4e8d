using System.Text.Json;
using System.Xml.Linq;

namespace ApiXGuard.Packages.Tests.References;

/// <summary>The scanner starts in milliseconds because it carries little.</summary>
public sealed class ScannerReferenceTests
{
    /// <summary>What only servers need.</summary>
    private static readonly string[] Heavy =
        ["Microsoft.AspNetCore.", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "StackExchange.Redis", "ApiXGuard.Runtime.AspNetCore", "ApiXGuard.Runtime.Redis", "ApiXGuard.Runtime.Sqlite"];

    [Fact]
    public void The_scanner_carries_no_heavy_package()
    {
        var file = Repository.PathOf("src", "Scanner", "bin", Repository.Configuration, "net10.0", "apixguard.deps.json");
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(file));
        var libraries = dependencies.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();
        Assert.Contains(libraries, library => library.StartsWith("ApiXGuard.Detection/", StringComparison.Ordinal));
        Assert.DoesNotContain(libraries, library => Heavy.Any(name => library.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Azure_s_client_is_left_out_of_native_executables()
    {
        var project = XDocument.Load(Repository.PathOf("src", "Scanner", "Scanner.csproj"));
        var azure = project.Descendants().Where(item => ((string?)item.Attribute("Include"))?.Contains("Azure", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(azure);
        Assert.All(azure, item => Assert.Equal("'$(HasKeyVault)' == 'true'", (string?)item.Parent!.Attribute("Condition")));
        Assert.Equal("'$(ScannerFramework)' == ''", (string?)Assert.Single(project.Descendants("HasKeyVault")).Attribute("Condition"));
    }

    [Fact]
    public void The_scanner_runs_on_the_plain_runtime_not_on_the_one_of_servers()
    {
        var file = Repository.PathOf("src", "Scanner", "bin", Repository.Configuration, "net10.0", "apixguard.runtimeconfig.json");
        Assert.DoesNotContain("Microsoft.AspNetCore.App", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("Runtime.AspNetCore")]
    [InlineData("Runtime.AzureKeyVault")]
    [InlineData("Runtime.Redis")]
    [InlineData("Runtime.Sqlite")]
    public void The_packages_with_a_heavy_dependency_know_the_runtime_and_not_each_other(string project)
    {
        var file = Repository.PathOf("src", project, project + ".csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference").Select(reference => Path.GetFileName((string)reference.Attribute("Include")!));
        Assert.Equal(["Runtime.csproj"], references);
    }

    [Theory]
    [InlineData("Detection")]
    [InlineData("Policy")]
    public void The_engine_knows_nothing_of_the_runtime(string project) =>
        Assert.DoesNotContain("Runtime", File.ReadAllText(Repository.PathOf("src", project, project + ".csproj")));
}
