using ApiXGuard.Detection;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Commands;

/// <summary>What the shared options ask for.</summary>
internal sealed record ScanSettings
{
    /// <summary>The command that runs.</summary>
    public required string Command { get; init; }

    /// <summary>The folder to work in, as a full path.</summary>
    public required string Directory { get; init; }

    /// <summary>What to write to standard output.</summary>
    public required IReportWriter Format { get; init; }

    /// <summary>The files to write.</summary>
    public IReadOnlyList<ReportTarget> Reports { get; init; } = [];

    /// <summary>Overrides the configuration's minimum.</summary>
    public Confidence? MinimumConfidence { get; init; }

    /// <summary>The configuration to read instead of the repository's.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Overrides the configuration's limit, in bytes.</summary>
    public long? MaximumSize { get; init; }

    /// <summary>Whether text says nothing where there is nothing to tell.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether colours are not forbidden.</summary>
    public bool AllowsColour { get; init; } = true;
}
