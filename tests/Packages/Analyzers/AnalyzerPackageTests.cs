using ApiXGuard.Packages.Tests.Documentation;
using ApiXGuard.Packages.Tests.Packing;

namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>The packed analyzers, added to real projects and built with the real SDK.</summary>
[Trait("Category", "Slow")]
[Collection("Packing")]
public sealed class AnalyzerPackageTests(PackedPackages packages) : IDisposable
{
    private readonly NewcomerFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_package_holds_the_analyzers_and_what_they_need_and_brings_nothing_along()
    {
        await using var package = await packages.OpenAsync("ApiXGuard.Analyzers");
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/ApiXGuard.Analyzers.dll",
                "analyzers/dotnet/cs/ApiXGuard.CodeFixes.dll",
                "analyzers/dotnet/cs/ApiXGuard.Detection.dll",
                "analyzers/dotnet/cs/ApiXGuard.Policy.dll",
                "build/ApiXGuard.Analyzers.props",
                "build/ApiXGuard.Analyzers.targets",
                "buildTransitive/ApiXGuard.Analyzers.props",
                "buildTransitive/ApiXGuard.Analyzers.targets",
                "icon.png",
                "presets/audit.globalconfig",
                "presets/recommended.globalconfig",
                "presets/strict.globalconfig",
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith('_') && !name.StartsWith('[') && !name.StartsWith("package/", StringComparison.Ordinal) && !name.EndsWith(".nuspec", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        var metadata = await packages.MetadataAsync("ApiXGuard.Analyzers");
        Assert.Equal("true", (string?)metadata.Element("developmentDependency"));
        Assert.Null(metadata.Element("dependencies"));
    }

    [Fact]
    public async Task A_leak_is_a_warning_on_a_desk_and_fails_the_build_on_a_build_server()
    {
        var project = await ConsoleAsync();
        project.Write("App/Program.cs", $"""
            var token = "{MadeUp.GitHub}";
            System.Console.WriteLine(token.Length);
            """);

        var desk = await project.BuildAsync();
        Assert.Equal(0, desk.ExitCode);
        Assert.Equal(["AXG1001 App/Program.cs:1"], desk.Places);
        Assert.Contains("Revoke it", desk.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(MadeUp.GitHub, desk.Output, StringComparison.Ordinal);

        var server = await project.BuildAsync("-p:ContinuousIntegrationBuild=true");
        Assert.Equal(1, server.ExitCode);
        Assert.Contains("error AXG1001", server.Output, StringComparison.Ordinal);

        var asked = await project.BuildAsync("-p:CI=true", "-p:ApiXGuardFailOnLeak=false");
        Assert.Equal(0, asked.ExitCode);

        var all = await project.BuildAsync("-p:TreatWarningsAsErrors=true");
        Assert.Equal(1, all.ExitCode);

        var audit = await project.BuildAsync("-p:TreatWarningsAsErrors=true", "-p:CI=true", "-p:ApiXGuardPreset=audit");
        Assert.Equal(0, audit.ExitCode);
        Assert.Equal(["AXG1001 App/Program.cs:1"], audit.Places);

        var strict = await project.BuildAsync("-p:ApiXGuardPreset=strict");
        Assert.Equal(1, strict.ExitCode);

        var unknown = await project.BuildAsync("-p:ApiXGuardPreset=recomended");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("ApiXGuardPreset is 'recomended'. Choose recommended, strict or audit.", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_a_leak_has_nothing_to_read()
    {
        var project = await ConsoleAsync();
        project.Write("App/Program.cs", """
            var token = System.Environment.GetEnvironmentVariable("TOKEN") ?? throw new System.InvalidOperationException("TOKEN is not set.");
            System.Console.WriteLine($"A token of {token.Length} characters.");
            """);
        var build = await project.BuildAsync("-p:ApiXGuardPreset=strict", "-p:TreatWarningsAsErrors=true");
        Assert.Equal(0, build.ExitCode);
        Assert.Empty(build.Places);
    }

    [Fact]
    public async Task What_silences_the_hook_silences_the_build()
    {
        var project = await ConsoleAsync();
        project.Write("App/Allowed.cs", $"""
            static class Allowed
            {"{"}
                public static string Token => "{MadeUp.GitHub}"; // apixguard:allow github-classic-token because made up
            {"}"}
            """);
        project.Write("App/Program.cs", $"""
            System.Console.WriteLine("{MadeUp.GitHub}".Length + Allowed.Token.Length + Samples.Example.Token.Length);
            """);
        project.Write("App/Samples/Example.cs", $"""
            namespace Samples;
            static class Example
            {"{"}
                public static string Token => "{MadeUp.GitHub}";
            {"}"}
            """);
        project.Write("apixguard.json", """{ "allowPaths": [{ "rules": ["AXG1001"], "paths": ["App/Samples/**"], "because": "made up" }] }""");

        var build = await project.BuildAsync();
        Assert.Equal(["AXG1001 App/Program.cs:1"], build.Places);

        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AXG1001.severity = none\n");
        Assert.Empty((await project.BuildAsync("-p:CI=true")).Places);
    }

    private async Task<SampleProject> ConsoleAsync(string body = "") =>
        new(_home, await packages.Folder, body: "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>" + body);
}
