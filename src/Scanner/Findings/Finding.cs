using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Findings;

/// <summary>A match with provenance, redacted: all that reports ever see. Never holds the raw secret.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Validity">What the offline check said.</param>
/// <param name="Redacted">The rule's public prefix, then a mask whose length does not tell the secret's.</param>
/// <param name="Fingerprint">32 lower-case hex digits.</param>
/// <param name="Locations">Where it stands; at least one.</param>
internal sealed record Finding(
    SecretRule Rule,
    Confidence Confidence,
    Validity Validity,
    string Redacted,
    string Fingerprint,
    IReadOnlyList<Location> Locations)
{
    /// <summary>Where in the history the secret was seen, whatever the path; <see langword="null"/> where no history was scanned.</summary>
    public Provenance? Provenance { get; init; }
}

/// <summary>One place of a finding.</summary>
/// <param name="Path">Relative to the scanned root, with <c>/</c>.</param>
/// <param name="StartLine">Counted from 1.</param>
/// <param name="StartColumn">Counted from 1, in UTF-16 code units.</param>
/// <param name="EndLine">Counted from 1.</param>
/// <param name="EndColumn">Counted from 1, in UTF-16 code units, one past the end.</param>
/// <param name="Excerpt">The source line with every secret on it masked; <see langword="null"/> where there is none to show.</param>
internal sealed record Location(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn, Excerpt? Excerpt)
{
    /// <summary>The repository, where several were scanned.</summary>
    public string? Repository { get; init; }

    /// <summary>What it is a place of.</summary>
    public LocationKind Kind { get; init; }

    /// <summary>The analyzers' diagnostic for what ships to clients from this place; <see langword="null"/> where nothing does.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>Where in the history the secret was seen under this path; <see langword="null"/> where no history was scanned.</summary>
    public Provenance? Provenance { get; init; }
}

/// <summary>A source line with its secrets masked.</summary>
/// <param name="Text">The line, cut to a sensible width around the secret.</param>
/// <param name="MarkStart">Where in <paramref name="Text"/> the masked secret begins.</param>
/// <param name="MarkLength">Its length there.</param>
internal sealed record Excerpt(string Text, int MarkStart, int MarkLength);
