using System.Diagnostics;

namespace ApiXGuard.Detection;

/// <summary>
/// A rule's hit inside a blob. Holds the raw secret, so it lives briefly: turn it into a finding and let it go.
/// Nothing it prints shows the secret.
/// </summary>
[DebuggerDisplay("{Rule.Id,nq} at {StartLine}:{StartColumn}")]
public sealed class Match
{
    /// <summary>The rule.</summary>
    public required SecretRule Rule { get; init; }

    /// <summary>First byte of the secret in the blob as it was given, in its original encoding.</summary>
    public required int Start { get; init; }

    /// <summary>Length of the secret in bytes of the blob's original encoding.</summary>
    public required int Length { get; init; }

    /// <summary>Line of the first character, counted from 1.</summary>
    public required int StartLine { get; init; }

    /// <summary>Column of the first character, counted from 1 in UTF-16 code units.</summary>
    public required int StartColumn { get; init; }

    /// <summary>Line of the end, counted from 1.</summary>
    public required int EndLine { get; init; }

    /// <summary>Column one past the last character, counted from 1 in UTF-16 code units.</summary>
    public required int EndColumn { get; init; }

    /// <summary>How sure.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What the offline check said.</summary>
    public required Validity Validity { get; init; }

    /// <summary>The secret itself.</summary>
    public required SecretValue Secret { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} at {StartLine}:{StartColumn}";
}
