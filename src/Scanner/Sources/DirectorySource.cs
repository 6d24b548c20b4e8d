using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.Sources;

/// <summary>Files and folders, read on every core.</summary>
internal sealed class DirectorySource(DirectoryScope scope) : ISource
{
    private ulong _listing;

    /// <summary>What was there to be scanned, whichever part was: a hash of every path and size. Known once everything was read.</summary>
    public ulong Listing => _listing;

    /// <inheritdoc/>
    public void Read(IBlobVisitor visitor, CancellationToken cancellationToken)
    {
        if (scope.Shard is { } shard)
            visitor = new ShardVisitor(visitor, shard);
        var walk = new DirectoryWalk(scope, visitor);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        try
        {
            // Whoever needs work walks on to find some: no queue, no thread of its own.
            Parallel.ForEach(Partitioner.Create(walk.Files(), EnumerablePartitionerOptions.NoBuffering), options, files =>
            {
                foreach (var file in files)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (IsOwned(file))
                        ReadFile(file, visitor);
                }
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private bool IsOwned(in FoundFile file)
    {
        if (scope.Shard is not { } shard)
            return true;
        // A sum does not depend on the order in which files are met.
        Interlocked.Add(ref _listing, StableHash.Mix(StableHash.Of(file.Path) + (ulong)file.Size));
        return shard.Owns(file.Path);
    }

    private void ReadFile(in FoundFile file, IBlobVisitor visitor)
    {
        if (file.Size > scope.MaximumSize || file.Size > Array.MaxLength)
        {
            visitor.Skip(new SkippedItem(file.Path, SkipReason.TooLarge, ScanPipeline.SizeDetail(file.Size, scope.MaximumSize)));
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)file.Size);
        try
        {
            var length = 0;
            try
            {
                // Sharing everything takes no lock.
                using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                while (length < file.Size)
                {
                    var read = RandomAccess.Read(handle, buffer.AsSpan(length, (int)file.Size - length), length);
                    if (read == 0)
                        break;
                    length += read;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                visitor.Fail(new ScanError(file.Path, $"cannot be read: {Reason(file, e)}"));
                return;
            }

            visitor.Visit(new Blob(file.Path, buffer.AsMemory(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string Reason(in FoundFile file, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it has gone",
        UnauthorizedAccessException => "access denied",
        _ => e.Message.ReplaceLineEndings(" "),
    };
}
