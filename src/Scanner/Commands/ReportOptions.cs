using System.CommandLine;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Commands;

/// <summary>The options that every command takes alike which tells a result.</summary>
internal sealed class ReportOptions
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

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Print nothing where nothing was found and everything was scanned. For the text format.",
    };

    private readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colours. There are none either where standard output is no terminal, or NO_COLOR is set.",
    };

    /// <summary>Gives a command these options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="others">Options of its own, which stand between.</param>
    public void AddTo(Command command, params IEnumerable<Option> others)
    {
        command.Add(_format);
        command.Add(_reports);
        foreach (var other in others)
            command.Add(other);
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
            Command = result.CommandResult.Command.Name,
            Directory = directory,
            Format = format,
            Reports = reports,
            IsQuiet = result.GetValue(_quiet),
            AllowsColour = !result.GetValue(_noColor),
        };
    }
}
