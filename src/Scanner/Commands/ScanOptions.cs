using System.CommandLine;
using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Scanner.Commands;

/// <summary>The options that every command which scans takes alike.</summary>
internal sealed class ScanOptions
{
    private readonly ReportOptions _reports = new();

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

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command) => _reports.AddTo(command, _minimumConfidence, _maximumSize, _configuration);

    /// <summary>What was given.</summary>
    /// <exception cref="CommandFailedException">A value cannot be understood.</exception>
    public ScanSettings Read(ParseResult result) => _reports.Read(result) with
    {
        MinimumConfidence = ReadConfidence(result.GetValue(_minimumConfidence)),
        ConfigurationFile = result.GetValue(_configuration),
        MaximumSize = ReadSize(result.GetValue(_maximumSize)),
    };

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
