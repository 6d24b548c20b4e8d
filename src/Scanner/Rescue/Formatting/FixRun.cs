using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Rescue.Leaks;
using ApiXGuard.Scanner.Rescue.Literals;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Formatting;

/// <summary>
/// Runs <c>dotnet format</c> and looks at what it left: the literals that were moved have to be gone, and no other. Where they are not,
/// every file that it changed is put back.
/// </summary>
/// <param name="root">The top of the repository.</param>
/// <param name="search">Looks for what is left.</param>
internal sealed class FixRun(string root, LeakSearch search)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Applies the fixes of some steps.</summary>
    /// <param name="steps">Steps with a command.</param>
    /// <param name="cancellationToken">Ends the program, and puts everything back.</param>
    /// <returns>The steps whose literals are gone.</returns>
    /// <exception cref="CommandFailedException">It failed; the code is as it was.</exception>
    public IReadOnlySet<RescueStep> Apply(IReadOnlyList<RescueStep> steps, CancellationToken cancellationToken)
    {
        var gone = new HashSet<RescueStep>(ReferenceEqualityComparer.Instance);
        if (steps.Count == 0)
            return gone;
        using var before = SourceSnapshot.Take(root);
        try
        {
            foreach (var inFile in steps.GroupBy(step => step.Leak.File.FullPath))
            {
                var command = inFile.First().Code!.Command!;
                Run(root, command with { Diagnostics = [.. inFile.SelectMany(step => step.Code!.Command!.Diagnostics).Distinct().Order(StringComparer.Ordinal)] }, cancellationToken);
                Check([.. inFile], command);
                gone.UnionWith(inFile);
            }
        }
        catch
        {
            before.Restore();
            throw;
        }

        return gone;
    }

    /// <summary>Looks whether the right literals are gone, and nothing else that was never saved.</summary>
    private void Check(List<RescueStep> steps, FormatCommand command)
    {
        var original = steps[0].Leak.File;
        var left = search.FindAgain(original.FullPath).Select(leak => leak.Finding.Fingerprint).ToHashSet();
        if (steps.Find(step => left.Contains(step.Leak.Finding.Fingerprint)) is { } still)
            throw new CommandFailedException($"{command.File}:{still.Leak.Location.StartLine}: the code fix left the secret where it is, so everything was put back; apply it in an editor, or write {still.Code!.Replacement} in its place");
        var (text, _, _) = SecretTaking.TextOf(steps[0].Leak);
        var places = steps.Select(step => SecretTaking.TextOf(step.Leak).Start).ToList();
        var now = Bag(File.ReadAllText(original.FullPath), CSharpLiterals.In(File.ReadAllText(original.FullPath)));
        foreach (var literal in CSharpLiterals.In(text).Where(literal => !places.Exists(place => literal.Start <= place && place < literal.End)))
        {
            var content = text[literal.ContentStart..literal.ContentEnd];
            if (now.TryGetValue(content, out var count) && count > 0)
            {
                now[content] = count - 1;
                continue;
            }

            var line = 1 + text.AsSpan(0, literal.Start).Count('\n');
            throw new CommandFailedException($"{command.File}:{line}: the code fix would have replaced this string too, which was not saved, so everything was put back; rescue it together with the others, or apply the fix in an editor");
        }
    }

    private static Dictionary<string, int> Bag(string text, IReadOnlyList<CSharpLiteral> literals) =>
        literals.GroupBy(literal => text[literal.ContentStart..literal.ContentEnd], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    // Not what lies in the repository, nor beside this program: what the user would start.
    private static string FindHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "")
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
            ?? throw new CommandFailedException("dotnet was not found in PATH, so the code fix cannot be applied");
    }

    private static void Run(string root, FormatCommand command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(FindHost(), command.Arguments)
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start) ?? throw new CommandFailedException("dotnet did not start");
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            using var late = new CancellationTokenSource(Longest);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            try
            {
                process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                cancellationToken.ThrowIfCancellationRequested();
                throw new CommandFailedException($"dotnet format was not through after {Longest.TotalMinutes:0} minutes, so everything was put back");
            }

            // Read to the end and not shown: it may quote code.
            Task.WaitAll(output, error);
            if (process.ExitCode != 0)
                throw new CommandFailedException($"dotnet format failed with exit code {process.ExitCode}, so everything was put back; run it to see why: {command.Text}");
        }
        catch (Win32Exception e)
        {
            throw new CommandFailedException($"dotnet format cannot be run: {TerminalText.Neutralise(e.Message)}", e);
        }
    }
}
