using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Packages.Tests.Documentation;
using ApiXGuard.Packages.Tests.Packing;

namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>
/// A program with one leak of each kind, cured without an editor: <c>apixguard rescue</c> moves the values, <c>dotnet format</c> applies the
/// fixes, and the program goes on getting its keys.
/// </summary>
[Trait("Category", "Slow")]
[Collection("Packing")]
public sealed class FixedSampleTests(PackedPackages packages) : IDisposable
{
    private readonly NewcomerFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("configuration", "configuration[\"Stripe:ApiKey\"]")]
    [InlineData("keystore", "await stripeKeys.GetApiKeyAsync()")]
    public async Task Values_are_moved_code_is_fixed_and_the_program_still_gets_its_keys(string way, string read)
    {
        var leaks = new LeakySample();
        var project = new SampleProject(_home, await packages.Folder, "Microsoft.NET.Sdk.Web", """<ItemGroup><PackageReference Include="ApiXGuard.Runtime" Version="0.1.0" /></ItemGroup>""");
        leaks.WriteTo(project);
        project.Write(".editorconfig", $"root = true\n[*.cs]\napixguard.fix = {way}\n");
        await RunAsync(project, "git", "init", "-q");
        await RunAsync(project, "git", "add", "-A");
        await RunAsync(project, "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "Sell");
        await RunAsync(project, "dotnet", "restore", "App.Tests/App.Tests.csproj", "-v", "quiet");
        var before = await project.BuildAsync();
        Assert.True(before.ExitCode == 0, before.Output);
        Assert.Superset(LeakySample.Rules.ToHashSet(), before.Diagnostics.Select(diagnostic => diagnostic.Id).ToHashSet());

        var output = await RunAsync(project, "dotnet", Scanner, "rescue", "--all", "--yes", "--apply-fix");
        foreach (var value in leaks.Values)
            Assert.DoesNotContain(value, output, StringComparison.Ordinal);
        Assert.Contains("first in ", output, StringComparison.Ordinal);
        Assert.Contains("by Ada <ada@example.com>", output, StringComparison.Ordinal);
        await RunAsync(project, "dotnet", ["format", "analyzers", "App/App.csproj", "--no-restore", "--severity", "info", "--diagnostics", .. LeakySample.Rules]);

        Assert.Contains(read, project.Read("App", "PaymentService.cs"), StringComparison.Ordinal);
        Assert.Contains("GetConnectionString(\"Order\")", project.Read("App", "OrderRepository.cs"), StringComparison.Ordinal);
        var build = await project.BuildAsync("-warnaserror");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Diagnostics);
        await RunAsync(project, "dotnet", Scanner, "dir");
        // Its own tests still pass, and what the program got is told by its hash.
        Assert.Contains("Failed: 0", await RunAsync(project, "dotnet", "run", "--project", "App.Tests/App.Tests.csproj", "-v", "quiet"), StringComparison.Ordinal);
        output = await RunAsync(project, "dotnet", "run", "--project", "App/App.csproj", "--no-build", "--no-launch-profile");
        Assert.Equal(leaks.Expected.Select(Hash), output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string Scanner => Repository.PathOf("src", "Scanner", "bin", Repository.Configuration, "net10.0", "apixguard.dll");

    private static string Hash(string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    private static async Task<string> RunAsync(SampleProject project, string program, params string[] arguments)
    {
        var (code, output) = await project.RunAsync(program, arguments);
        Assert.True(code == 0, $"{program} {arguments.FirstOrDefault()}: {output}");
        return output;
    }
}
