namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>
/// All objects of a repository as they are stored: no replace refs, no grafts. Whoever reads them, the answers are the same.
/// Thread-safe.
/// </summary>
internal interface IObjectDatabase : IDisposable
{
    /// <summary>Every object once, in no particular order. Damaged ones are listed with an unknown kind or size.</summary>
    IEnumerable<ObjectEntry> List(CancellationToken cancellationToken = default);

    /// <summary>Whether an object is stored here.</summary>
    bool Contains(ObjectId id);

    /// <summary>Reads one object.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="maximumSize">The largest content to read.</param>
    ObjectReading Read(ObjectId id, long maximumSize = int.MaxValue);

    /// <summary>Gives blobs to a visitor, each once, in no particular order, perhaps from several threads at once.</summary>
    /// <param name="wanted">Which ones; <see langword="null"/> for all that the database holds.</param>
    /// <param name="visitor">Takes them.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellationToken">Stops between blobs.</param>
    void VisitBlobs(IReadOnlySet<ObjectId>? wanted, IObjectVisitor visitor, VisitOptions options, CancellationToken cancellationToken);
}

/// <summary>Limits of a visit.</summary>
internal sealed record VisitOptions
{
    /// <summary>The largest blob to read, in bytes; larger ones are skipped.</summary>
    public long MaximumSize { get; init; } = 50_000_000;

    /// <summary>How many threads may visit at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// About how many bytes of contents all threads together may hold so that others can be made of them. What is beyond is made again
    /// when it is needed.
    /// </summary>
    public long MemoryBudget { get; init; } = 128L << 20;
}

/// <summary>Takes blobs from a database. Thread-safe.</summary>
internal interface IObjectVisitor
{
    /// <summary>A blob. Its spans are valid only during the call.</summary>
    /// <returns>
    /// Anything to be handed back as <see cref="BlobVisit.BaseResult"/> when blobs that are stored as changes of this one come; kept no
    /// longer than that. Perhaps <see langword="null"/>.
    /// </returns>
    object? Visit(in BlobVisit blob);

    /// <summary>A blob larger than the limit.</summary>
    void SkipLarge(ObjectId id, long size);

    /// <summary>A blob that is wanted and not there, or not readable.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="state"><see cref="ObjectState.Missing"/> or <see cref="ObjectState.Damaged"/>.</param>
    /// <param name="reason">Why, in words without the object's content.</param>
    void Fail(ObjectId id, ObjectState state, string reason);
}
