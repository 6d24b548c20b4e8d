using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// Which window of each anchor is sought, and in which bucket: chosen together, greedily, so that the buckets let as little source text
/// through as they can.
/// </summary>
internal sealed class WindowPlan
{
    /// <summary>Buckets to sort windows into.</summary>
    public const int Buckets = 32;

    // The rarest windows of an anchor; others would hardly be chosen.
    private const int MostOffsets = 3;

    public WindowPlan(IReadOnlyList<Anchor> anchors)
    {
        var sums = new NibbleSums();
        var buckets = new WindowBucket[Buckets];
        for (var i = 0; i < Buckets; i++)
            buckets[i] = new WindowBucket(sums);

        Windows = new AnchorWindow[anchors.Count];
        BucketOf = new int[anchors.Count];
        var choices = new AnchorWindow[anchors.Count][];
        for (var i = 0; i < choices.Length; i++)
            choices[i] = AnchorWindow.Rarest(anchors[i], MostOffsets);

        // The commonest choose first: what shares a bucket with them is found as often as they are.
        var nibbles = new (ushort Low, ushort High)[NibbleTables.Places];
        foreach (var anchor in Enumerable.Range(0, choices.Length).OrderBy(i => choices[i][0].Rarity))
        {
            var least = double.MaxValue;
            foreach (var window in choices[anchor])
            {
                window.WriteNibbles(nibbles);
                for (var i = 0; i < Buckets; i++)
                {
                    var growth = buckets[i].GrowthWith(nibbles, least);
                    if (growth < least)
                        (least, Windows[anchor], BucketOf[anchor]) = (growth, window, i);
                    // One empty bucket is like the other.
                    if (buckets[i].IsEmpty)
                        break;
                }
            }

            Windows[anchor].WriteNibbles(nibbles);
            buckets[BucketOf[anchor]].Add(nibbles);
        }

        Contents = buckets;
    }

    /// <summary>The window of each anchor.</summary>
    public AnchorWindow[] Windows { get; }

    /// <summary>The bucket of each anchor.</summary>
    public int[] BucketOf { get; }

    /// <summary>What each bucket lets through.</summary>
    public IReadOnlyList<WindowBucket> Contents { get; }
}
