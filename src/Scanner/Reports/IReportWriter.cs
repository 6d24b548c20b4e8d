using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>One output format. A new one is one file with this interface and one line in <see cref="ReportFormats"/>.</summary>
internal interface IReportWriter
{
    /// <summary>What <c>--format</c> and <c>--report</c> call it.</summary>
    string Format { get; }

    /// <summary>Writes a whole report, UTF-8 without a byte order mark. Does not close the stream.</summary>
    void Write(ScanReport report, ReportContext context, Stream output);
}

/// <summary>What a report tells beside its findings.</summary>
internal sealed record ReportContext
{
    /// <summary>The scanner's version, without the commit.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Whether to colour text; only a caller who writes to a terminal knows.</summary>
    public bool UseColour { get; init; }

    /// <summary>Whether text tells the errors; not where they go to standard error, which may be the same terminal.</summary>
    public bool TellsErrors { get; init; } = true;

    /// <summary>Absolute path of the scanned root; <see langword="null"/> where reports should not tell it.</summary>
    public string? Root { get; init; }
}
