using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Sources;

/// <summary>Where blobs come from.</summary>
internal interface ISource
{
    /// <summary>Gives every blob to the visitor, perhaps from several threads at once.</summary>
    /// <param name="visitor">Takes blobs, what was skipped and what could not be read.</param>
    /// <param name="cancellationToken">Stops between blobs.</param>
    void Read(IBlobVisitor visitor, CancellationToken cancellationToken);
}

/// <summary>Takes what a source reads. Thread-safe.</summary>
internal interface IBlobVisitor
{
    /// <summary>A blob. Its content is valid only during the call.</summary>
    void Visit(Blob blob);

    /// <summary>Something left out by choice.</summary>
    void Skip(SkippedItem item);

    /// <summary>Something that could not be read.</summary>
    void Fail(ScanError error);
}
