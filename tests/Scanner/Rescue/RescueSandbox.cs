using System.Text.Json;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>A real repository with a home of its own, in which secrets are moved by the real program.</summary>
internal sealed class RescueSandbox : IDisposable
{
    /// <summary>Made up, and well formed.</summary>
    public static readonly string StripeKey = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dcAbCdEf";

    /// <summary>Another one.</summary>
    public static readonly string OtherKey = "sk_" + "live_9fD28IrMzkXEbskuU2aeq8edBcDeFg";

    /// <summary>A connection string with a made-up password.</summary>
    public static readonly string Connection = "Server=db;Database=orders;User Id=shop;Password=" + "hunZ7ter2Xq9";

    public const string SecretsId = "shop-secrets";

    private readonly Sandbox _sandbox = new();

    public RescueSandbox(bool isRepository = true)
    {
        Folder = Directory.CreateDirectory(_sandbox.PathOf("work")).FullName;
        if (isRepository)
            Git("init", "-q");
    }

    /// <summary>The top of the work tree.</summary>
    public string Folder { get; }

    public string Home => _sandbox.Home;

    public Sandbox Sandbox => _sandbox;

    public string SecretsPath(string id = SecretsId) => Path.Combine(Home, ".microsoft", "usersecrets", id, "secrets.json");

    /// <summary>Writes a web project that has user-secrets already.</summary>
    public void WriteProject(string path = "src/Shop/Shop.csproj", string? id = SecretsId) => Write(
        path,
        $"""
         <Project Sdk="Microsoft.NET.Sdk.Web">

           <PropertyGroup>
             <TargetFramework>net10.0</TargetFramework>{(id is null ? "" : $"\n    <UserSecretsId>{id}</UserSecretsId>")}
           </PropertyGroup>

         </Project>

         """);

    public void Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Git(params string[] arguments)
    {
        var result = _sandbox.Run(Folder, "git", arguments);
        return result.ExitCode == 0 ? result.Output.TrimEnd('\n') : throw new InvalidOperationException(result.All);
    }

    public void Commit(string message = "change")
    {
        Git("add", "-A", "-f");
        Git("commit", "-q", "--no-verify", "-m", message);
    }

    public ProcessResult Rescue(params string[] arguments)
    {
        var result = _sandbox.Scan(Folder, ["rescue", .. arguments]);
        Assert.DoesNotContain(StripeKey, result.All);
        Assert.DoesNotContain(OtherKey, result.All);
        Assert.DoesNotContain(Connection, result.All);
        return result;
    }

    /// <summary>The steps of a run that succeeded.</summary>
    public JsonElement Json(params string[] arguments)
    {
        var result = Rescue([.. arguments, "--format", "json"]);
        Assert.Equal("", result.Error);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    /// <summary>Every entry of user-secrets, as the file has them.</summary>
    public Dictionary<string, string> Secrets(string id = SecretsId) =>
        JsonDocument.Parse(File.ReadAllText(SecretsPath(id))).RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!);

    /// <summary>The bytes of every file below the sandbox, git's own aside.</summary>
    public Dictionary<string, string> AllFiles() =>
        Directory.EnumerateFiles(_sandbox.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(path => !path.Contains("/.git/", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(_sandbox.Root, path), path => Convert.ToBase64String(File.ReadAllBytes(path)));

    public void Dispose() => _sandbox.Dispose();
}
