using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.Findings;

/// <summary>What a report is a report of: what has to fit where reports are merged.</summary>
/// <param name="Command">The command.</param>
/// <param name="Catalogue">The version of the built-in rules, as a hash.</param>
internal sealed record RunDescription(string Command, string Catalogue)
{
    /// <summary>The repositories, or the folder, by name.</summary>
    public IReadOnlyList<string> Repositories { get; init; } = [];

    /// <summary>The part of the whole that was scanned; <see langword="null"/> for all of it.</summary>
    public Shard? Shard { get; init; }

    /// <summary>What all parts have in common, as a hash; <see langword="null"/> where there are no parts, or a scan ended before it was known.</summary>
    public string? Scope { get; init; }
}
