using System.Globalization;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Sharding;

/// <summary>
/// One of several parts of a scan that together are the whole. To which one a thing belongs follows from its name alone: not from the
/// order of things, the machine, or what else there is.
/// </summary>
/// <param name="Index">Which one, counted from 1.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct Shard(int Index, int Count)
{
    /// <summary>What to tell where it cannot be understood.</summary>
    public const string Expected = "expected I/N, for example 2/8 for the second of eight parts";

    /// <summary>The most parts.</summary>
    public const int MostParts = 100_000;

    /// <summary>Reads <c>I/N</c>; <see langword="null"/> where it is none.</summary>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1 && index <= count && count <= MostParts
            ? new Shard(index, count)
            : null;
    }

    /// <summary>Whether a path, or the name of a repository, belongs here.</summary>
    public bool Owns(string name) => Owns(StableHash.Of(name));

    /// <summary>Whether an object belongs here.</summary>
    public bool Owns(ObjectId id) => Owns(id.Prefix);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    // The hash as a fraction of all hashes.
    private bool Owns(ulong hash) => (int)Math.BigMul(hash, (ulong)Count, out _) == Index - 1;
}
