namespace ApiXGuard.Scanner.Tests.Packaging;

/// <summary>The scripts and packages a newcomer meets, run in a copy of the repository.</summary>
[Trait("Category", "Slow")]
public sealed class ScriptTests(CheckoutFixture checkout)
{
    [Fact]
    public void The_script_builds_once_then_starts_at_once_and_builds_again_when_a_source_changed()
    {
        var script = Path.Combine(checkout.Root, "apixguard");
        var elsewhere = checkout.Sandbox.Home;
        var first = checkout.Sandbox.Run(elsewhere, script, "version");
        Assert.True(first.ExitCode == 0, first.All);
        Assert.Equal("", first.Error);
        Assert.StartsWith("apixguard ", first.Output);

        var assembly = new FileInfo(Path.Combine(checkout.Root, "artifacts", "scanner", "apixguard.dll"));
        var built = assembly.LastWriteTimeUtc;
        Assert.Equal(2, checkout.Sandbox.Run(elsewhere, script, "no-such-command").ExitCode);
        assembly.Refresh();
        Assert.Equal(built, assembly.LastWriteTimeUtc);

        File.AppendAllText(Path.Combine(checkout.Root, "hooks", "git-hook.sh"), "# changed\n");
        Assert.Equal(0, checkout.Sandbox.Run(elsewhere, script, "version").ExitCode);
        assembly.Refresh();
        Assert.NotEqual(built, assembly.LastWriteTimeUtc);
    }

    [Fact]
    public void A_build_that_fails_shows_the_error_and_exits_with_2()
    {
        var broken = Path.Combine(checkout.Root, "src", "Scanner", "Broken.cs");
        File.WriteAllText(broken, "this is no C#");
        try
        {
            var run = checkout.Sandbox.Run(checkout.Root, Path.Combine(checkout.Root, "apixguard"), "version");
            Assert.Equal(2, run.ExitCode);
            Assert.Equal("", run.Output);
            Assert.Contains("Broken.cs", run.Error);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Fact]
    public void The_packed_tool_installs_and_runs_and_a_package_for_this_machine_only_is_not_published()
    {
        var packed = Dotnet("pack", "src/Scanner", "-c", "Release", "-v", "quiet", "-nologo", "-o", "packages");
        Assert.True(packed.ExitCode == 0, packed.All);
        var package = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(Path.Combine(checkout.Root, "packages"), "*.nupkg")));
        var version = package["ApiXGuard.".Length..];
        var installed = Dotnet("tool", "install", "ApiXGuard", "--version", version, "--tool-path", "tools", "--add-source", "packages");
        Assert.True(installed.ExitCode == 0, installed.All);
        var run = checkout.Sandbox.Run(checkout.Sandbox.Home, Path.Combine(checkout.Root, "tools", "apixguard"), "version");
        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains($"apixguard {version}", run.Output);

        var isLocal = version.EndsWith("-local", StringComparison.Ordinal);
        var published = Dotnet("pack", "src/Scanner", "-c", "Release", "-v", "quiet", "-nologo", "-o", "published", "-p:PublishingBuild=true");
        Assert.Equal(isLocal, published.ExitCode != 0);
        if (isLocal)
            Assert.Contains("must not be published", published.Output);
    }

    private Processes.ProcessResult Dotnet(params string[] arguments) => checkout.Sandbox.Run(checkout.Root, "dotnet", arguments);
}
