using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Rescue.Destinations;

namespace ApiXGuard.Scanner.Rescue;

/// <summary>What a command line asks of a rescue.</summary>
internal sealed record RescueSettings
{
    /// <summary>What it has in common with scans.</summary>
    public required ScanSettings Scan { get; init; }

    /// <summary>Whether every secret is meant.</summary>
    public bool TakesAll { get; init; }

    /// <summary>Whether to act without asking.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Whether to show only.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The kind of place to move to; <see langword="null"/> for what fits.</summary>
    public string? To { get; init; }

    /// <summary>The vault to move to; <see langword="null"/> for places on this machine.</summary>
    public RemoteDestination? Vault { get; init; }

    /// <summary>The entry's name; <see langword="null"/> for the setting's own.</summary>
    public string? Name { get; init; }

    /// <summary>The project file or its folder, as it was written.</summary>
    public string? Project { get; init; }

    /// <summary>The code fix to speak of.</summary>
    public string? Fix { get; init; }

    /// <summary>Whether to apply it.</summary>
    public bool AppliesFix { get; init; }

    /// <summary>Whether <c>.gitignore</c> may get a line.</summary>
    public bool AddsIgnoreLine { get; init; }

    /// <summary>Whether to look at the history.</summary>
    public bool LooksAtHistory { get; init; } = true;

    /// <summary>The command line that acts.</summary>
    public required string HowToDoIt { get; init; }

    /// <summary>Whether to write for programs.</summary>
    public bool WritesJson { get; init; }
}
