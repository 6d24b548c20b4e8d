using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Commands;

public sealed class VersionTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void The_version_of_libgit2_and_what_it_was_built_with_are_told() =>
        Assert.Matches(@"(?m)^libgit2   \d+\.\d+\.\d+( of the system)? \([a-z, ]*threads[a-z, ]*\)$", _sandbox.Scan(_sandbox.Root, "version").Output);

    [Fact]
    public void Without_libgit2_the_version_is_told_and_git_reads_what_is_staged()
    {
        // Without the list of dependencies the host takes the assemblies beside the program, and finds no native library.
        var place = Directory.CreateDirectory(_sandbox.PathOf("alone")).FullName;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => !Path.GetFileName(file).StartsWith("libgit2", StringComparison.Ordinal)))
        {
            if (!file.EndsWith(".deps.json", StringComparison.Ordinal))
                File.Copy(file, Path.Combine(place, Path.GetFileName(file)));
        }

        var program = Path.Combine(place, "apixguard.dll");
        var version = _sandbox.Run(_sandbox.Root, "dotnet", program, "version");
        Assert.Equal(0, version.ExitCode);
        Assert.Contains("libgit2   cannot be loaded; git itself reads repositories", version.Output);

        _sandbox.Run(_sandbox.Root, "git", "init", "-q");
        Assert.Equal(0, _sandbox.Run(_sandbox.Root, "dotnet", program, "staged").ExitCode);
        var forced = _sandbox.Run(_sandbox.Root, "dotnet", program, "staged", "--engine", "libgit2");
        Assert.Equal(2, forced.ExitCode);
        Assert.Equal("apixguard: libgit2 cannot be loaded", forced.Error.Trim());
    }
}
