using System.CommandLine;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Commands;

/// <summary>The options that every command which scans takes alike.</summary>
internal sealed class ScanOptions
{
    private readonly Option<string> _directory = new("-C", "--repo")
    {
        Description = "Work as if started in this folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = $"What to write to standard output: {string.Join(", ", ReportFormats.Names)}.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => ReportFormats.All[0].Format,
    };

    private readonly Option<string[]> _reports = new("--report")
    {
        Description = "Also write a report to a file, for example sarif=out/apixguard.sarif. May be given several times.",
        HelpName = "FORMAT=PATH",
    };

    private readonly Option<string> _minimumConfidence = new("--min-confidence")
    {
        Description = "Report nothing less sure than this: low, medium or high. Default: medium, or what the configuration says.",
        HelpName = "LEVEL",
    };

    private readonly Option<string> _configuration = new("--config")
    {
        Description = "Read this configuration instead of apixguard.json at the top of the repository.",
        HelpName = "FILE",
    };

    private readonly Option<string> _maximumSize = new("--max-size")
    {
        Description = "Skip what is larger, for example 500kB or 20MB. Default: 50MB, or what the configuration says.",
        HelpName = "SIZE",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Print nothing where nothing was found and everything was scanned. For the text format.",
    };

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colours. There are none either where standard output is no terminal, or NO_COLOR is set.",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_reports);
        command.Add(_minimumConfidence);
        command.Add(_maximumSize);
        command.Add(_configuration);
        command.Add(_directory);
        command.Add(_quiet);
        command.Add(_noColor);
    }

    /// <summary>What was given.</summary>
    /// <exception cref="CommandFailedException">A value cannot be understood.</exception>
    public ScanSettings Read(ParseResult result)
    {
        var format = ReportFormats.Find(result.GetRequiredValue(_format), out var error) ?? throw new CommandFailedException($"--format: {error}");
        var reports = new List<ReportTarget>();
        foreach (var text in result.GetValue(_reports) ?? [])
            reports.Add(ReportTarget.Parse(text, out error) ?? throw new CommandFailedException($"--report: {error}"));
        var directory = Path.GetFullPath(result.GetRequiredValue(_directory));
        if (!Directory.Exists(directory))
            throw new CommandFailedException($"-C: no folder '{directory}'");
        return new ScanSettings
        {
            Directory = directory,
            Format = format,
            Reports = reports,
            MinimumConfidence = ReadConfidence(result.GetValue(_minimumConfidence)),
            ConfigurationFile = result.GetValue(_configuration),
            MaximumSize = ReadSize(result.GetValue(_maximumSize)),
            IsQuiet = result.GetValue(_quiet),
            AllowsColour = !result.GetValue(_noColor),
        };
    }

    private static Confidence? ReadConfidence(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "low" => Confidence.Low,
        "medium" => Confidence.Medium,
        "high" => Confidence.High,
        _ => throw new CommandFailedException($"--min-confidence: expected low, medium or high instead of '{text}'"),
    };

    private static long? ReadSize(string? text)
    {
        if (text is null)
            return null;
        return ByteSize.TryParse(text, out var bytes)
            ? bytes
            : throw new CommandFailedException($"--max-size: {ByteSize.Expected} instead of '{text}'");
    }
}
