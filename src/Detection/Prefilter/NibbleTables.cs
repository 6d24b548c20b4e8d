namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// The tables of the Teddy algorithm (Hyperscan; see Wang et al., NSDI 2019 §4.3): for each of four places in a window, which buckets
/// allow a byte with a given low nibble, and with a given high nibble. A byte passes where both tables agree. A table holds eight
/// buckets, a bit each, so there are four groups of tables.
/// </summary>
internal sealed class NibbleTables
{
    /// <summary>Places in a window.</summary>
    public const int Places = 4;

    /// <summary>Groups of buckets.</summary>
    public const int Groups = WindowPlan.Buckets / BucketsInGroup;

    private const int BucketsInGroup = 8;

    public NibbleTables(WindowPlan plan)
    {
        for (var i = 0; i < Groups * Places; i++)
        {
            Low[i] = new byte[16];
            High[i] = new byte[16];
        }

        for (var bucket = 0; bucket < WindowPlan.Buckets; bucket++)
        {
            var bit = (byte)(1 << (bucket % BucketsInGroup));
            for (var cell = 0; cell < Places * 16; cell++)
            {
                var (place, nibble) = (cell / 16, cell % 16);
                var table = (bucket / BucketsInGroup * Places) + place;
                if (plan.Contents[bucket].AllowsLow(place, nibble))
                    Low[table][nibble] |= bit;
                if (plan.Contents[bucket].AllowsHigh(place, nibble))
                    High[table][nibble] |= bit;
            }
        }
    }

    /// <summary>Buckets by low nibble: the places of the first group, then those of the second, and so on.</summary>
    public byte[][] Low { get; } = new byte[Groups * Places][];

    /// <summary>Buckets by high nibble, likewise.</summary>
    public byte[][] High { get; } = new byte[Groups * Places][];
}
