using System.ComponentModel;
using System.Diagnostics;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Hooks;

/// <summary>Asks git itself: it alone knows every rule of where hooks and settings are.</summary>
/// <param name="directory">Where git is run.</param>
internal sealed class GitQuery(string directory)
{
    /// <summary>The output of a git command without its last line break.</summary>
    /// <exception cref="CommandFailedException">git failed; the message is what git said.</exception>
    public string Ask(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        if (code == 0)
            return output;
        var reason = error.StartsWith("fatal: ", StringComparison.Ordinal) ? error["fatal: ".Length..] : error;
        throw new CommandFailedException(reason.Length > 0 ? reason : $"git {arguments[0]} failed with exit code {code}");
    }

    /// <summary>The output of a git command; <see langword="null"/> where it failed.</summary>
    public string? TryAsk(params string[] arguments)
    {
        var (code, output, _) = Run(arguments);
        return code == 0 ? output : null;
    }

    private (int Code, string Output, string Error) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, WithoutLineBreak(output), error.Result.Trim());
        }
        catch (Win32Exception exception)
        {
            throw new CommandFailedException(
                Directory.Exists(directory) ? "git was not found in the PATH" : $"no folder '{directory}'",
                exception);
        }
    }

    private static string WithoutLineBreak(string text)
    {
        if (text.EndsWith('\n'))
            text = text[..^1];
        return text.EndsWith('\r') ? text[..^1] : text;
    }
}
