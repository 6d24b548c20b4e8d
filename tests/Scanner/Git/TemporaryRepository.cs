using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Scanner.Tests.Git;

/// <summary>A real repository in a temporary folder, driven by the installed git and deleted afterwards.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public TemporaryRepository(params string[] initArguments)
    {
        Root = Path.Combine(Path.GetTempPath(), "apixguard-test-" + Guid.NewGuid().ToString("N")[..12]);
        Folder = Path.Combine(Root, "work");
        Directory.CreateDirectory(Folder);
        Git(["init", "-q", "-b", "main", .. initArguments]);
        Git("config", "user.name", "Ada Example");
        Git("config", "user.email", "ada@example.test");
        Git("config", "core.autocrlf", "false");
    }

    /// <summary>Holds the work tree and whatever a test puts beside it.</summary>
    public string Root { get; }

    /// <summary>The top of the work tree.</summary>
    public string Folder { get; }

    public string Git(params string[] arguments) => GitIn(Folder, null, arguments);

    public string GitIn(string folder, IReadOnlyDictionary<string, string>? variables, params string[] arguments)
    {
        var (code, output, error) = TryGitIn(folder, variables, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error}");
    }

    public (int Code, string Output, string Error) TryGitIn(string folder, IReadOnlyDictionary<string, string>? variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.TrimEnd('\n'), error.Result.Trim());
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public void Stage(string path, string text)
    {
        Write(path, text);
        Git("add", "--", path);
    }

    public void Commit(string message = "change") => Git("commit", "-q", "--no-verify", "--allow-empty", "-m", message);

    /// <summary>Puts something into the index under a name that this platform's file functions cannot write.</summary>
    public void StageRaw(string mode, string id, byte[] path)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Folder, RedirectStandardInput = true };
        start.ArgumentList.Add("update-index");
        start.ArgumentList.Add("-z");
        start.ArgumentList.Add("--index-info");
        using var process = Process.Start(start)!;
        var input = process.StandardInput.BaseStream;
        input.Write([.. Encoding.ASCII.GetBytes($"{mode} {id}\t"), .. path, 0]);
        input.Close();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("git update-index failed");
    }

    /// <summary>Writes a blob and gives its id.</summary>
    public string StoreBlob(string text)
    {
        var file = Path.Combine(Root, "blob");
        File.WriteAllText(file, text);
        return Git("hash-object", "-w", "--no-filters", file);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            // Some names in here are not UTF-8, which .NET cannot delete.
            using var remove = Process.Start("rm", ["-rf", Root]);
            remove.WaitForExit();
            return;
        }

        foreach (var path in Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            File.SetAttributes(path, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }
}
