using System.Diagnostics;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.Exposure;
using ApiXGuard.Scanner.Rescue.Leaks;

namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>How far a leak has got.</summary>
internal enum StepState
{
    /// <summary>It can be done.</summary>
    Planned,

    /// <summary>It cannot.</summary>
    Blocked,

    /// <summary>The value is in its new place and out of the file.</summary>
    Done,

    /// <summary>The value is in its new place, and still in the code.</summary>
    LeftInCode,
}

/// <summary>What becomes of one leak. Holds the secret and never shows it.</summary>
/// <param name="Leak">The leak.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed record RescueStep(Leak Leak)
{
    /// <summary>How far it is.</summary>
    public StepState State { get; init; }

    /// <summary>Why it cannot be done.</summary>
    public string? Problem { get; init; }

    /// <summary>Where the value goes.</summary>
    public Destination? Destination { get; init; }

    /// <summary>Under which name.</summary>
    public string? Entry { get; init; }

    /// <summary>Whether the value is there already.</summary>
    public bool IsThere { get; init; }

    /// <summary>The value. A secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value { get; init; } = "";

    /// <summary>Whether the file is rewritten: a placeholder takes the value's place.</summary>
    public bool RewritesFile { get; init; }

    /// <summary>What else changes, one line each.</summary>
    public IReadOnlyList<string> Edits { get; init; } = [];

    /// <summary>What else has to be done, one line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How the code is to read the value; <see langword="null"/> where no code has to change.</summary>
    public CodeAdvice? Code { get; init; }

    /// <summary>What the history knows; <see langword="null"/> where it was not asked.</summary>
    public HistoryExposure? Exposure { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{State}: {Leak}";
}

/// <summary>How code gets at a value that was moved.</summary>
/// <param name="Replacement">What to write in the place of the literal; <see langword="null"/> where the language has nothing of the kind.</param>
internal sealed record CodeAdvice(string? Replacement)
{
    /// <summary>What else to do.</summary>
    public string? Advice { get; init; }

    /// <summary>Which code fix does it, in words; <see langword="null"/> where none does.</summary>
    public string? Fix { get; init; }

    /// <summary>What applies that fix without an editor; <see langword="null"/> where the project lacks the analyzers.</summary>
    public Formatting.FormatCommand? Command { get; init; }
}
