using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Scanner.Git;

/// <summary>Runs the installed git in a repository, without network, prompts or locks.</summary>
internal sealed class GitCommand
{
    private readonly string _executable;
    private readonly string _directory;
    private readonly GitEnvironment _environment;

    /// <exception cref="GitException">git is not installed.</exception>
    public GitCommand(string directory, GitEnvironment environment)
    {
        _executable = FindExecutable() ?? throw new GitException("git was not found: it is neither in PATH nor in GIT_EXEC_PATH");
        _directory = directory;
        _environment = environment;
    }

    /// <summary>The full path of the git executable, or <see langword="null"/>.</summary>
    public static string? FindExecutable()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append(Environment.GetEnvironmentVariable("GIT_EXEC_PATH") ?? "");
        foreach (var folder in folders)
        {
            // An empty or relative entry would run whatever lies in the repository.
            if (!Path.IsPathFullyQualified(folder))
                continue;
            var path = Path.Combine(folder, name);
            if (IsExecutable(path))
                return path;
        }

        return null;
    }

    /// <summary>The output of a command without its last line break.</summary>
    /// <exception cref="GitException">git failed; the message is what git said.</exception>
    public string Ask(params ReadOnlySpan<string> arguments)
    {
        var output = Run(arguments);
        return output.ExitCode == 0 ? output.Text : throw Refusal(output.ErrorText);
    }

    /// <summary>The output of a command without its last line break; <see langword="null"/> where it failed.</summary>
    public string? TryAsk(params ReadOnlySpan<string> arguments)
    {
        var output = Run(arguments);
        return output.ExitCode == 0 ? output.Text : null;
    }

    /// <summary>Runs a command to its end.</summary>
    public Output Run(params ReadOnlySpan<string> arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new Output(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a command whose streams the caller reads and writes.</summary>
    public Process Start(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(_executable)
        {
            WorkingDirectory = _directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in _environment.Variables())
            Set(name, value);
        // A partial clone would fetch what it lacks: a scan uses no network.
        Set("GIT_NO_LAZY_FETCH", "1");
        Set("GIT_ALLOW_PROTOCOL", "none");
        Set("GIT_TERMINAL_PROMPT", "0");
        Set("GIT_OPTIONAL_LOCKS", "0");
        Set("LC_ALL", "C");
        Set("LANGUAGE", null);
        try
        {
            return Process.Start(start) ?? throw new GitException($"'{_executable}' did not start");
        }
        catch (Win32Exception e)
        {
            throw new GitException(Directory.Exists(_directory) ? $"'{_executable}' did not start: {e.Message}" : $"no folder '{_directory}'", e);
        }

        void Set(string name, string? value)
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }
    }

    /// <summary>Says why git refused, and the remedy where there is one.</summary>
    public static GitException Refusal(string errorText)
    {
        var text = errorText.Trim();
        if (text.Contains("dubious ownership", StringComparison.Ordinal) || text.Contains("unsafe repository", StringComparison.Ordinal))
        {
            var remedy = text.Split('\n').FirstOrDefault(line => line.Contains("safe.directory", StringComparison.Ordinal) && line.Contains("git config", StringComparison.Ordinal))?.Trim()
                ?? "git config --global --add safe.directory <the repository>";
            return new GitException($"the repository belongs to another user, so git refuses to read it; if you trust it, run: {remedy}");
        }

        var line = text.Split('\n').FirstOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal)) ?? text.Split('\n')[^1];
        if (line.StartsWith("fatal:", StringComparison.Ordinal))
            line = line["fatal:".Length..];
        return new GitException($"git: {(string.IsNullOrWhiteSpace(line) ? "failed without a message" : line.Trim())}");
    }

    private static bool IsExecutable(string path)
    {
        if (!File.Exists(path))
            return false;
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & execute) != 0;
    }

    /// <summary>What a command gave.</summary>
    internal sealed record Output(int ExitCode, byte[] Bytes, string ErrorText)
    {
        /// <summary>The output as text, without its last line break.</summary>
        public string Text
        {
            get
            {
                var text = Bytes.AsSpan();
                text = text.EndsWith("\n"u8) ? text[..^1] : text;
                return Encoding.UTF8.GetString(text.EndsWith("\r"u8) ? text[..^1] : text);
            }
        }
    }
}
