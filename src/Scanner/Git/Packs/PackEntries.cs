using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Which objects a pack holds and where, in the order of their ids. Thread-safe.</summary>
internal abstract class PackEntries
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>The id of an entry.</summary>
    public abstract ObjectId IdAt(int entry);

    /// <summary>Where an entry's object stands in the pack; -1 where the index is damaged.</summary>
    public abstract long OffsetAt(int entry);

    /// <summary>The entry with an id, or -1.</summary>
    public abstract int Find(ObjectId id);
}
