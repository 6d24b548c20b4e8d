using System.Net;
using System.Net.Sockets;

namespace ApiXGuard.Packages.Tests.Documentation;

/// <summary>
/// An empty folder and an empty home, in which a page's commands are run. Packages that this machine has are lent, except our own: those have to
/// come from where the page says.
/// </summary>
internal sealed class NewcomerFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("apixguard-newcomer-").FullName;

    public NewcomerFolder()
    {
        Work = Directory.CreateDirectory(Path.Combine(_root, "work")).FullName;
        var home = Directory.CreateDirectory(Path.Combine(_root, "home")).FullName;
        var realHome = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var settings = Path.Combine(realHome, ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(settings))
        {
            Directory.CreateDirectory(Path.Combine(home, ".nuget", "NuGet"));
            File.Copy(settings, Path.Combine(home, ".nuget", "NuGet", "NuGet.Config"));
        }

        Variables = new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["DOTNET_CLI_HOME"] = home,
            ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),
            ["NUGET_FALLBACK_PACKAGES"] = Lend(Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(realHome, ".nuget", "packages")),
            // A newcomer sits at a desk, also where these tests run on a build server.
            ["CI"] = "",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        };
    }

    /// <summary>The empty folder.</summary>
    public string Work { get; }

    /// <summary>What the newcomer's programs see.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Finds a port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Lend(string packages)
    {
        var lent = Directory.CreateDirectory(Path.Combine(_root, "lent")).FullName;
        if (!Directory.Exists(packages))
            return lent;
        foreach (var package in Directory.GetDirectories(packages))
        {
            var name = Path.GetFileName(package);
            if (!name.StartsWith("apixguard", StringComparison.OrdinalIgnoreCase))
                Directory.CreateSymbolicLink(Path.Combine(lent, name), package);
        }

        return lent;
    }
}
