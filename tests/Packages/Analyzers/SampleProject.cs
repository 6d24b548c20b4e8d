using System.Text.Json;
using ApiXGuard.Packages.Tests.Documentation;

namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>A project in a folder of its own that refers to the packed analyzers, built for real.</summary>
internal sealed class SampleProject
{
    private readonly NewcomerFolder _home;
    private readonly string _folder;

    /// <summary>Makes a project.</summary>
    /// <param name="home">Lends packages and an empty home.</param>
    /// <param name="feed">The folder with the packed packages.</param>
    /// <param name="sdk">The project's SDK.</param>
    /// <param name="body">What stands in the project file beside the reference.</param>
    public SampleProject(NewcomerFolder home, string feed, string sdk = "Microsoft.NET.Sdk", string body = "")
    {
        _home = home;
        _folder = Directory.CreateDirectory(Path.Combine(home.Work, Guid.NewGuid().ToString("n"))).FullName;
        // The root that paths count from.
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write("nuget.config", $"""<configuration><packageSources><add key="apixguard" value="{feed}" /></packageSources></configuration>""");
        Write("App/App.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ApiXGuard.Analyzers" Version="0.1.0" PrivateAssets="all" />
              </ItemGroup>
              {body}
            </Project>
            """);
    }

    /// <summary>Writes a file, by its path from the root.</summary>
    public SampleProject Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text.Replace("\r\n", "\n", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Runs a program in its folder, as the newcomer.</summary>
    /// <returns>The exit code and what it wrote.</returns>
    public Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments) =>
        CommandLine.RunToEndAsync(_folder, new Dictionary<string, string>(_home.Variables) { ["TF_BUILD"] = "", ["DOTNET_ENVIRONMENT"] = "Development", ["NO_COLOR"] = "1" }, program, arguments);

    /// <summary>Reads a file, by its path from the root.</summary>
    public string Read(params string[] path) => File.ReadAllText(Path.Combine([_folder, .. path]));

    /// <summary>Builds it.</summary>
    /// <param name="arguments">Beside those that every build gets, for example <c>-p:CI=true</c>.</param>
    public async Task<SampleBuild> BuildAsync(params string[] arguments)
    {
        var log = Path.Combine(_folder, "log.sarif");
        File.Delete(log);
        // Neither this machine's build server nor its being one may show.
        var variables = new Dictionary<string, string>(_home.Variables) { ["TF_BUILD"] = "", ["UseSharedCompilation"] = "false" };
        var (code, output) = await CommandLine.RunToEndAsync(
            _folder, variables, "dotnet", ["build", "App/App.csproj", "-nologo", "--no-incremental", $"-p:ErrorLog={log}%2Cversion=2.1", .. arguments]);
        return new SampleBuild(code, output, File.Exists(log) ? ReadLog(log) : []);
    }

    private IReadOnlyList<SampleDiagnostic> ReadLog(string log)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        var found = new List<SampleDiagnostic>();
        foreach (var result in document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var id = result.GetProperty("ruleId").GetString()!;
            if (!id.StartsWith("AXG", StringComparison.Ordinal) || (result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0))
                continue;
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var path = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
            found.Add(new SampleDiagnostic(
                id,
                result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
                Path.GetRelativePath(_folder, path).Replace('\\', '/'),
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                result.GetProperty("message").GetProperty("text").GetString()!));
        }

        return [.. found.OrderBy(item => item.Path, StringComparer.Ordinal).ThenBy(item => item.Line).ThenBy(item => item.Id, StringComparer.Ordinal)];
    }
}

/// <summary>What a build gave.</summary>
/// <param name="ExitCode">0 where it went well.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Diagnostics">Ours that nobody suppressed, by place.</param>
internal sealed record SampleBuild(int ExitCode, string Output, IReadOnlyList<SampleDiagnostic> Diagnostics)
{
    /// <summary>Ids and places in short: <c>AXG1001 App/Program.cs:1</c>.</summary>
    public IEnumerable<string> Places => Diagnostics.Select(item => $"{item.Id} {item.Path}:{item.Line}");
}

/// <summary>One of our diagnostics.</summary>
internal sealed record SampleDiagnostic(string Id, string Level, string Path, int Line, string Message);
