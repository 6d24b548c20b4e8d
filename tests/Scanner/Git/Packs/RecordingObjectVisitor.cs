using System.Collections.Concurrent;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>Keeps what a visit gives, and checks what every visit must keep to.</summary>
internal sealed class RecordingObjectVisitor : IObjectVisitor
{
    /// <summary>Contents by id.</summary>
    public ConcurrentDictionary<ObjectId, byte[]> Contents { get; } = new();

    /// <summary>Sizes of what was too large.</summary>
    public ConcurrentDictionary<ObjectId, long> Large { get; } = new();

    /// <summary>Why objects could not be read.</summary>
    public ConcurrentDictionary<ObjectId, (ObjectState State, string Reason)> Failures { get; } = new();

    /// <summary>How many came as changes of another.</summary>
    public int Changes => _changes;

    private int _changes;

    public object? Visit(in ObjectVisit visited)
    {
        Assert.True(Contents.TryAdd(visited.Id, visited.Content.ToArray()), "visited twice");
        if (visited.Parts.IsEmpty)
            return visited.Id;
        Interlocked.Increment(ref _changes);
        var at = 0;
        foreach (var part in visited.Parts)
        {
            Assert.Equal(at, part.Start);
            Assert.True(part.Length > 0);
            if (part.IsCopy)
                Assert.True(visited.BaseContent.Slice(part.BaseStart, part.Length).SequenceEqual(visited.Content.Slice(part.Start, part.Length)));
            at = part.End;
        }

        Assert.Equal(visited.Content.Length, at);
        if (visited.BaseResult is ObjectId baseId)
            Assert.True(Contents[baseId].AsSpan().SequenceEqual(visited.BaseContent));
        return visited.Id;
    }

    public void SkipLarge(ObjectId id, long size) => Assert.True(Large.TryAdd(id, size));

    public void Fail(ObjectId id, ObjectState state, string reason) => Assert.True(Failures.TryAdd(id, (state, reason)));
}
