using System.CommandLine;
using System.Runtime.InteropServices;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Progress;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.Exposure;
using ApiXGuard.Scanner.Rescue.Formatting;
using ApiXGuard.Scanner.Rescue.Leaks;
using ApiXGuard.Scanner.Rescue.Outcomes;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue;

/// <summary>One rescue from the command line to the exit code.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="console">Where to write.</param>
internal sealed class RescueRun(RescueSettings settings, InvocationConfiguration console)
{
    /// <summary>Does it.</summary>
    /// <param name="places">The places of the command line.</param>
    /// <exception cref="CommandFailedException">Something is not there or failed; nothing was changed.</exception>
    public int Execute(IReadOnlyList<string> places)
    {
        if (places.Count == 0 && !settings.TakesAll)
            throw new CommandFailedException("which secret? Name FILE:LINE or a fingerprint, or give --all (see 'apixguard rescue --help')");
        if (settings.TakesAll && !settings.IsConfirmed && !settings.IsDryRun && !CanAsk)
            throw new CommandFailedException("--all moves every secret, and there is no terminal to ask on: --yes does it, --dry-run shows it");
        using var interruption = new CancellationTokenSource();
        using var interrupt = Listen(PosixSignal.SIGINT, interruption);
        using var terminate = Listen(PosixSignal.SIGTERM, interruption);
        var directory = settings.Scan.Directory;
        var location = RepositoryLocation.TryFind(directory, GitEnvironment.OfProcess());
        var root = location?.WorkTree ?? directory;
        var decider = PolicyFiles.Load(root, settings.Scan);
        var scanner = ScanRun.ScannerFor(decider);
        var search = new LeakSearch(root, directory, scanner, decider);
        var files = new PlannedFiles(root);
        try
        {
            var leaks = Find(search, root, places, interruption.Token);
            if (leaks.Count == 0)
                return TellNothing();
            var choice = new DestinationChoice(root, location, Request());
            var steps = new RescuePlanner(choice, new CodeAdviser(choice, settings.Fix), files, scanner, settings.Name).Plan(leaks);
            var gap = "";
            (steps, gap) = AddHistory(steps, location, scanner, decider, interruption.Token);
            return Act(steps, gap, files, new FixRun(root, search), interruption.Token);
        }
        finally
        {
            files.Wipe();
            search.Wipe();
        }
    }

    private bool CanAsk => !settings.WritesJson && !Console.IsInputRedirected && !Console.IsOutputRedirected && console.Output is StreamWriter;

    private IReadOnlyList<Leak> Find(LeakSearch search, string root, IReadOnlyList<string> places, CancellationToken cancellationToken)
    {
        if (settings.TakesAll)
            return search.FindAll(places.Count == 0 ? [root] : [.. places.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, settings.Scan.Directory)))], cancellationToken);
        return [.. places.SelectMany(place => search.Find(LeakPlace.Parse(place), cancellationToken)).Distinct(ReferenceEqualityComparer.Instance).Cast<Leak>()];
    }

    private DestinationRequest Request()
    {
        string? project = null;
        if (settings.Project is { } named)
        {
            project = Path.GetFullPath(named, settings.Scan.Directory);
            if (Directory.Exists(project))
                project = DotNetProject.In(project) is [var only] ? only : throw new CommandFailedException($"--project: there is not one project in '{named}': name the project file");
            if (!File.Exists(project) || !DotNetProject.IsProject(project))
                throw new CommandFailedException($"--project: no project file '{named}'");
        }

        return new DestinationRequest { Kind = settings.To, Project = project, Other = settings.Vault, AddsIgnoreLine = settings.AddsIgnoreLine };
    }

    private (IReadOnlyList<RescueStep> Steps, string Gap) AddHistory(
        IReadOnlyList<RescueStep> steps, RepositoryLocation? location, SecretScanner scanner, PolicyDecider decider, CancellationToken cancellationToken)
    {
        if (!settings.LooksAtHistory)
            return (steps, "--no-history");
        if (location is null)
            return (steps, "this is no git repository");
        try
        {
            var progress = new ScanProgress();
            using (ProgressLine.Show(progress, console.Error))
            {
                var exposures = new HistoryLookup(location, settings.Scan, scanner, decider.Configuration.Limits).Find(steps.Select(step => step.Leak), progress, cancellationToken);
                return ([.. steps.Select(step => step with { Exposure = exposures[step.Leak.Finding.Fingerprint] })], "");
            }
        }
        catch (GitException e)
        {
            return (steps, e.Message);
        }
    }

    private int Act(IReadOnlyList<RescueStep> steps, string gap, PlannedFiles files, FixRun fixes, CancellationToken cancellationToken)
    {
        var report = new RescueReport(steps, IsDryRun: true) { HistoryGap = gap.Length == 0 ? null : gap };
        var isPossible = steps.Any(step => step.State == StepState.Planned);
        var appliesFix = settings.AppliesFix;
        if (isPossible && settings is { TakesAll: true, IsConfirmed: false, IsDryRun: false })
        {
            Tell(report);
            if (!Ask($"Move {TextSummary.Count(steps.Count(step => step.State == StepState.Planned), "secret")}?"))
                return ExitCodes.Clean;
        }
        else if (!isPossible || !settings.IsConfirmed)
        {
            Tell(report with { HowToDoIt = isPossible ? settings.HowToDoIt : null });
            return report.Blocked > 0 ? ExitCodes.Error : ExitCodes.Clean;
        }

        if (!appliesFix && CanAsk && steps.Any(step => step is { State: StepState.Planned, Code.Command: not null }))
            appliesFix = Ask("Have 'dotnet format' apply the code fix too?");
        var done = new RescueExecution(files, appliesFix ? fixes : null).Run(steps, cancellationToken);
        Tell(report with { Steps = done, IsDryRun = false });
        return done.Any(step => step.State == StepState.Blocked) ? ExitCodes.Error
            : done.Any(step => step.State == StepState.LeftInCode) ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    private int TellNothing()
    {
        if (settings.WritesJson)
            Tell(new RescueReport([], !settings.IsConfirmed));
        else
            console.Output.WriteLine("No secrets found: there is nothing to move.");
        return ExitCodes.Clean;
    }

    private void Tell(RescueReport report)
    {
        if (settings.WritesJson)
            console.Output.WriteLine(RescueJsonReport.Write(report));
        else
            RescueTextReport.Write(report, console.Output, new AnsiStyle(settings.Scan.AllowsColour && console.Output is StreamWriter && ScanRun.IsColourTerminal()));
    }

    private bool Ask(string question)
    {
        console.Output.Write($"{question} [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static PosixSignalRegistration Listen(PosixSignal signal, CancellationTokenSource interruption) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = !interruption.IsCancellationRequested;
            interruption.Cancel();
        });
}
