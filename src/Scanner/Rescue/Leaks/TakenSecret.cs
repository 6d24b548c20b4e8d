using System.Diagnostics;
using ApiXGuard.Scanner.Rescue.Destinations;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>What a leak amounts to: the value that moves and what it is called. Or why it cannot be told. Holds the secret and never shows it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class TakenSecret
{
    /// <summary>What it is called.</summary>
    public EntryName? Name { get; init; }

    /// <summary>The value, as a program reads it. A secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value { get; init; } = "";

    /// <summary>The file without it; <see langword="null"/> where code has to change, which takes more than a placeholder.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public byte[]? Rewritten { get; init; }

    /// <summary>What else has to be done so that a placeholder is filled.</summary>
    public string? Note { get; init; }

    /// <summary>Why the value cannot be taken; <see langword="null"/> where it can.</summary>
    public string? Problem { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Problem ?? Name?.Key ?? "(a secret)";
}
