using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>An object that was made lately.</summary>
internal sealed record RecentContent(PackFile Pack, long Offset, ObjectKind Kind, byte[] Content);

/// <summary>
/// Small contents made lately, since the next object is often made from one of them. A new one takes the place of whichever its own
/// place falls on. Thread-safe.
/// </summary>
internal sealed class RecentContents
{
    private const int Places = 1024;
    private const int Largest = 32 * 1024;

    private readonly RecentContent?[] _places = new RecentContent?[Places];

    /// <summary>The object at an offset, if it is remembered.</summary>
    public RecentContent? Find(PackFile pack, long offset) =>
        Volatile.Read(ref _places[PlaceOf(offset)]) is { } recent && recent.Offset == offset && ReferenceEquals(recent.Pack, pack) ? recent : null;

    /// <summary>Remembers an object unless it is large.</summary>
    public void Add(PackFile pack, long offset, ObjectKind kind, ReadOnlySpan<byte> content)
    {
        if (content.Length <= Largest)
            Volatile.Write(ref _places[PlaceOf(offset)], new RecentContent(pack, offset, kind, content.ToArray()));
    }

    private static int PlaceOf(long offset) => (int)((ulong)(offset * unchecked((long)0x9E3779B97F4A7C15)) >> 54);
}
