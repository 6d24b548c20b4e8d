using ApiXGuard.Scanner.Tests.Packaging;
using ApiXGuard.Scanner.Tests.Processes;

[assembly: AssemblyFixture(typeof(CheckoutFixture))]

namespace ApiXGuard.Scanner.Tests.Packaging;

/// <summary>Copies of this repository's files, as a newcomer clones it. Made when first asked for.</summary>
public sealed class CheckoutFixture : IDisposable
{
    private readonly Lazy<string> _workshop;
    private readonly Lazy<string> _untouched;

    public CheckoutFixture()
    {
        _workshop = new Lazy<string>(() => Copy("a checkout"));
        _untouched = new Lazy<string>(() => Copy("an untouched checkout"));
    }

    public static string SourceRoot { get; } = FindRoot();

    public Sandbox Sandbox { get; } = new();

    /// <summary>The copy in which scripts and builds may do as they like.</summary>
    public string Root => _workshop.Value;

    /// <summary>The copy in which nobody builds: what other tests write meanwhile must not be met half-written.</summary>
    public string Untouched => _untouched.Value;

    public void Dispose() => Sandbox.Dispose();

    private string Copy(string name)
    {
        var copy = Directory.CreateDirectory(Sandbox.PathOf(name)).FullName;
        var listed = Sandbox.Run(SourceRoot, "git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        Assert.Equal(0, listed.ExitCode);
        foreach (var file in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var source = Path.Combine(SourceRoot, file);
            var target = Path.Combine(copy, file);
            if (!File.Exists(source))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }

        // Builds find packages where they are already, and the decision about libgit2 is made as in any fresh clone.
        Sandbox.KeepsHome = true;
        foreach (string[] step in (string[][])[["init", "-q"], ["add", "-A"], ["-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "copy"]])
            Assert.Equal(0, Sandbox.Run(copy, "git", step).ExitCode);
        return copy;
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
}
