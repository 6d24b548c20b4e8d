using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Commands;

/// <summary>One scan from source to exit code.</summary>
internal static class ScanRun
{
    // The rest stands in the other formats.
    private const int MostErrors = 20;

    /// <summary>Scans and reports.</summary>
    /// <param name="source">What to scan.</param>
    /// <param name="decider">The policy.</param>
    /// <param name="settings">What the command line says.</param>
    /// <param name="root">What paths in reports are relative to.</param>
    /// <param name="console">Where to write.</param>
    public static int Execute(ISource source, PolicyDecider decider, ScanSettings settings, string? root, InvocationConfiguration console) =>
        Execute((scanner, cancellationToken) => Scan(source, scanner, decider, cancellationToken), decider, settings, root, console);

    /// <summary>Scans and reports.</summary>
    /// <param name="scan">Scans; ends early with what it has where the token says so.</param>
    /// <param name="decider">The policy.</param>
    /// <param name="settings">What the command line says.</param>
    /// <param name="root">What paths in reports are relative to.</param>
    /// <param name="console">Where to write.</param>
    public static int Execute(
        Func<SecretScanner, CancellationToken, ScanReport> scan, PolicyDecider decider, ScanSettings settings, string? root, InvocationConfiguration console) =>
        Execute(cancellationToken => scan(ScannerFor(decider), cancellationToken), settings, root, console);

    /// <summary>Scans and reports.</summary>
    /// <param name="scan">Scans; ends early with what it has where the token says so.</param>
    /// <param name="settings">What the command line says.</param>
    /// <param name="root">What paths in reports are relative to.</param>
    /// <param name="console">Where to write.</param>
    public static int Execute(Func<CancellationToken, ScanReport> scan, ScanSettings settings, string? root, InvocationConfiguration console)
    {
        using var interruption = new CancellationTokenSource();
        using var interrupt = Listen(PosixSignal.SIGINT, interruption);
        using var terminate = Listen(PosixSignal.SIGTERM, interruption);
        return Tell(scan(interruption.Token), settings, root, console);
    }

    /// <summary>Writes a report everywhere it is asked for.</summary>
    /// <returns>The exit code that follows from it.</returns>
    public static int Tell(ScanReport report, ScanSettings settings, string? root, InvocationConfiguration console)
    {
        if (report.Run is null)
            report = report with { Run = Describe(settings, root) };
        var context = new ReportContext { ToolVersion = BuildInformation.Current.Version, Root = root };
        var code = !report.IsComplete ? ExitCodes.Error : report.Findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
        foreach (var target in settings.Reports)
        {
            var path = Path.Combine(settings.Directory, target.Path);
            if (ReportFile.Write(target with { Path = path }, report, context) is { } problem)
            {
                console.Error.WriteNotice("apixguard: " + problem);
                code = ExitCodes.Error;
            }
        }

        WriteToOutput(settings, report, context, console.Output);
        foreach (var error in report.Errors.Take(MostErrors))
            console.Error.WriteNotice(ReportWords.Named(error.Repository, error.Path) is { Length: > 0 } name ? $"apixguard: {name}: {error.Message}" : $"apixguard: {error.Message}");
        if (report.Errors.Count > MostErrors)
            console.Error.WriteNotice($"apixguard: and {report.Errors.Count - MostErrors} more errors; --report json=PATH lists them all");
        return code;
    }

    /// <summary>What a report is a report of.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="root">The folder or repository; <see langword="null"/> where there is none.</param>
    public static RunDescription Describe(ScanSettings settings, string? root) =>
        new(settings.Command, CatalogueVersion.Current) { Repositories = root is null ? [] : [RepositoryName.Of(root)] };

    /// <summary>The engine with the rules of a policy.</summary>
    public static SecretScanner ScannerFor(PolicyDecider decider)
    {
        var catalogue = decider.Configuration.Extend(SecretScanner.Default.Catalogue);
        return ReferenceEquals(catalogue, SecretScanner.Default.Catalogue) ? SecretScanner.Default : new SecretScanner(catalogue);
    }

    /// <summary>Scans what a source gives.</summary>
    public static ScanReport Scan(ISource source, SecretScanner scanner, PolicyDecider decider, CancellationToken cancellationToken)
    {
        var pipeline = new ScanPipeline(scanner, decider, cancellationToken);
        try
        {
            source.Read(pipeline, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            pipeline.Fail(new ScanError("", "interrupted before everything was scanned"));
        }

        return pipeline.ToReport();
    }

    private static PosixSignalRegistration Listen(PosixSignal signal, CancellationTokenSource interruption) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // The first time the scan ends with what it has; the second time the process ends.
            context.Cancel = !interruption.IsCancellationRequested;
            interruption.Cancel();
        });

    private static void WriteToOutput(ScanSettings settings, ScanReport report, ReportContext context, TextWriter output)
    {
        if (settings.IsQuiet && settings.Format is TextReport && TextReport.IsUneventful(report))
            return;
        context = context with { TellsErrors = false };
        if (output is StreamWriter standard)
        {
            var buffered = new BufferedStream(standard.BaseStream, 64 * 1024);
            settings.Format.Write(report, context with { UseColour = settings.AllowsColour && IsColourTerminal() }, buffered);
            buffered.Flush();
            return;
        }

        using var memory = new MemoryStream();
        settings.Format.Write(report, context, memory);
        output.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    /// <summary>Whether standard output is a terminal on which colours are not forbidden.</summary>
    public static bool IsColourTerminal() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
