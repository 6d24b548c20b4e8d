using System.Diagnostics;

namespace ApiXGuard.Detection;

/// <summary>
/// One family of secret: what it looks like, how it is checked offline and what to do when it leaks.
/// Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{Id,nq}")]
public sealed class SecretRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="id">Stable identifier in kebab case, unique in a catalogue.</param>
    /// <param name="title">What the secret is, as its provider names it; at most 60 characters.</param>
    public SecretRule(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <summary>Stable identifier in kebab case, for example <c>github-classic-token</c>.</summary>
    public string Id { get; }

    /// <summary>What the secret is, as its provider names it.</summary>
    public string Title { get; }

    /// <summary>Who issues it; <c>Generic</c> where nobody in particular does.</summary>
    public required string Provider { get; init; }

    /// <summary>One or two sentences: what the secret opens, and why its leak matters.</summary>
    public required string Description { get; init; }

    /// <summary>What the secret looks like.</summary>
    public required RulePattern Pattern { get; init; }

    /// <summary>What to do on a leak.</summary>
    public required Remedy Remedy { get; init; }

    /// <summary>Made-up texts, each of which holds one secret of this family. At least two. Run as tests.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The nearest innocent texts: none of them may match this rule. At least one. Run as tests.</summary>
    public required IReadOnlyList<string> NearMisses { get; init; }

    /// <summary>Confidence before validity and context are looked at.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Offline check of the matched bytes; <see langword="null"/> where the family has none.</summary>
    public SecretCheck? Check { get; init; }

    /// <summary>
    /// Whether the family carries its own marker (prefix, infix or structure), so that a match can hardly be anything else.
    /// Such a match never falls below <see cref="Confidence.Medium"/>.
    /// </summary>
    public bool IsDistinctive { get; init; } = true;

    /// <summary>Whether a match is no secret itself but the name of a place where one gets out: it may be shown whole.</summary>
    public bool IsPublicText => Pattern is StructurePattern { Kind: StructureKind.ClientScript };

    /// <summary>Earlier identifiers of this rule, accepted wherever a rule id is.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Number of leading bytes of a match that are public by design (a prefix such as <c>ghp_</c>) and that reports may show.
    /// </summary>
    public int VisiblePrefix { get; init; }

    /// <summary>Finishes a sample made from the rule's shape so that <see cref="Check"/> finds it valid; for tests and documentation.</summary>
    internal Func<string, string>? Complete { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>Checks the bytes of a match offline, without a network. Pure and thread-safe; never throws on any input.</summary>
/// <param name="secret">The matched bytes, UTF-8, without quotes.</param>
public delegate Validity SecretCheck(ReadOnlySpan<byte> secret);
