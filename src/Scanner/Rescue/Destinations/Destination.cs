using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>A place that a secret can be moved to.</summary>
internal abstract class Destination
{
    /// <summary>What <c>--to</c> calls it.</summary>
    public abstract string Kind { get; }

    /// <summary>Where it is, for people.</summary>
    public abstract string Description { get; }

    /// <summary>The name of an entry here.</summary>
    /// <param name="name">The names of the setting.</param>
    public abstract string EntryOf(EntryName name);

    /// <summary>What is wrong with a name that somebody chose; <see langword="null"/> where nothing is.</summary>
    public abstract string? FaultOf(string entry);

    /// <summary>Plans to write an entry, where files are all it takes.</summary>
    /// <param name="files">The files of the plan.</param>
    /// <param name="entry">The entry's name.</param>
    /// <param name="value">The secret.</param>
    public abstract EntryPlan Plan(PlannedFiles files, string entry, string value);
}

/// <summary>What a setting is called in each kind of place.</summary>
/// <param name="Key">With sections: <c>Stripe:ApiKey</c>.</param>
/// <param name="Variable">For the environment: <c>Stripe__ApiKey</c>, <c>STRIPE_API_KEY</c>.</param>
internal sealed record EntryName(string Key, string Variable);

/// <summary>What becomes of an entry.</summary>
/// <param name="Problem">Why it cannot be written; <see langword="null"/> where it can.</param>
internal sealed record EntryPlan(string? Problem = null)
{
    /// <summary>Whether the place holds it already.</summary>
    public bool IsThere { get; init; }

    /// <summary>What else has to be done, one line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What else changes, one line each.</summary>
    public IReadOnlyList<string> Edits { get; init; } = [];
}
