namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>
/// All objects of a repository as they are stored, alternates included: no replace refs, no grafts. Whoever reads them, the answers are
/// the same. Thread-safe.
/// </summary>
internal interface IObjectDatabase : IDisposable
{
    /// <summary>Reads one object, unless it is larger than a limit.</summary>
    /// <exception cref="GitException">The store as a whole cannot be read.</exception>
    ObjectReading Read(ObjectId id, long maximumSize);

    /// <summary>Every object there is, once, in no particular order.</summary>
    /// <param name="withSizes">Whether sizes are wanted: they cost a look into every object that is stored as a change of another.</param>
    /// <param name="cancellationToken">Stops between objects.</param>
    /// <exception cref="GitException">The store as a whole cannot be read.</exception>
    IEnumerable<ObjectEntry> List(bool withSizes, CancellationToken cancellationToken);

    /// <summary>Gives objects to a visitor, each once, in no particular order, perhaps from several threads at once.</summary>
    /// <param name="wanted">Which ones; <see langword="null"/> for all of the kind that the options name.</param>
    /// <param name="visitor">Takes them.</param>
    /// <param name="options">The kind, and limits.</param>
    /// <param name="cancellationToken">Stops between objects.</param>
    /// <exception cref="GitException">The store as a whole cannot be read.</exception>
    void Visit(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken);
}

/// <summary>One object of a database.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is; <see cref="ObjectKind.None"/> where it is damaged.</param>
/// <param name="Size">Bytes of its content; -1 where that was not asked for or it is damaged.</param>
internal readonly record struct ObjectEntry(ObjectId Id, ObjectKind Kind, long Size);

/// <summary>What to visit, and limits.</summary>
internal sealed record VisitOptions
{
    /// <summary>Only objects of this kind are visited; a wanted one of another kind is passed over.</summary>
    public ObjectKind Kind { get; init; } = ObjectKind.Blob;

    /// <summary>The largest object to read, in bytes; larger ones are skipped.</summary>
    public long MaximumSize { get; init; } = 50_000_000;

    /// <summary>
    /// Whether names are compared with contents. Without that damage is found by the checksum of each compressed stream and by sizes,
    /// but not an index that gives one sound object for another.
    /// </summary>
    public bool VerifiesNames { get; init; }

    /// <summary>How many threads may visit at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// About how many bytes of contents all threads together may hold so that others can be made of them. What is beyond is made again
    /// when it is needed.
    /// </summary>
    public long MemoryBudget { get; init; } = 128L << 20;
}

/// <summary>Takes objects from a database. Thread-safe.</summary>
internal interface IObjectVisitor
{
    /// <summary>An object. Its spans are valid only during the call.</summary>
    /// <returns>
    /// Anything to be handed back as <see cref="ObjectVisit.BaseResult"/> when objects that are stored as changes of this one come; kept
    /// no longer than that. Perhaps <see langword="null"/>.
    /// </returns>
    object? Visit(in ObjectVisit visited);

    /// <summary>An object larger than the limit.</summary>
    void SkipLarge(ObjectId id, long size);

    /// <summary>An object that is wanted and not there, or not readable.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="state"><see cref="ObjectState.Missing"/> or <see cref="ObjectState.Damaged"/>.</param>
    /// <param name="reason">Why, in words without the object's content.</param>
    void Fail(ObjectId id, ObjectState state, string reason);
}
