using System.Diagnostics;

namespace ApiXGuard.Scanner.Tests.Processes;

/// <summary>
/// A folder of its own with a home of its own, in which programs are run that see nothing of this machine's git settings.
/// Its name holds blanks and a quote, as names of folders do.
/// </summary>
public sealed class Sandbox : IDisposable
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "apixguard.dll");

    public Sandbox()
    {
        Root = Directory.CreateTempSubdirectory("axg it's a ").FullName;
        Home = Directory.CreateDirectory(Path.Combine(Root, "home")).FullName;
        File.WriteAllText(Path.Combine(Home, ".gitconfig"),
            "[user]\n\tname = A Tester\n\temail = tester@example.org\n[init]\n\tdefaultBranch = main\n[commit]\n\tgpgSign = false\n");
    }

    public string Root { get; }

    public string Home { get; }

    /// <summary>The folders programs are looked for in.</summary>
    public string SearchPath { get; set; } = "/usr/local/bin:/usr/bin:/bin";

    /// <summary>What a hook records as the scanner; <see langword="null"/> for the scanner under test itself.</summary>
    public string? RecordedScanner { get; set; }

    /// <summary>Whether programs see this machine's own home, as builds do that find their packages there.</summary>
    public bool KeepsHome { get; set; }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Runs the scanner under test.</summary>
    public ProcessResult Scan(string directory, params string[] arguments) =>
        Run(directory, Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [Assembly, .. arguments]);

    public ProcessResult Run(string directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // The tests themselves may run in a hook, or where CI asks builds to hide paths, which the compiler cannot do with a quote in one.
        foreach (var name in start.Environment.Keys.Where(name => name == "CI" || name.StartsWith("GIT_", StringComparison.Ordinal)
            || name.StartsWith("APIXGUARD_", StringComparison.Ordinal) || name.StartsWith("XDG_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        if (!KeepsHome)
        {
            start.Environment["HOME"] = Home;
            start.Environment["PATH"] = SearchPath;
        }

        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["LC_ALL"] = "C";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (RecordedScanner is not null)
            start.Environment["APIXGUARD_EXECUTABLE"] = RecordedScanner;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProcessResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Root, recursive: true);
    }
}
