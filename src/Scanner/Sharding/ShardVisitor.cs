using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Sharding;

/// <summary>Lets through what belongs to a shard, also of what was left out or could not be read, so that every part of a scan tells its own.</summary>
internal sealed class ShardVisitor(IBlobVisitor inner, Shard shard) : IBlobVisitor
{
    /// <inheritdoc/>
    public void Visit(Blob blob)
    {
        if (shard.Owns(blob.Path))
            inner.Visit(blob);
    }

    /// <inheritdoc/>
    public void Skip(SkippedItem item)
    {
        if (shard.Owns(item.Path))
            inner.Skip(item);
    }

    /// <inheritdoc/>
    public void Fail(ScanError error)
    {
        if (shard.Owns(error.Path))
            inner.Fail(error);
    }
}
