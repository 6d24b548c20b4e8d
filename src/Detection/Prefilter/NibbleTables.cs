namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// The tables of the Teddy algorithm (Hyperscan; see Wang et al., NSDI 2019 §4.3): for each of four places in a window, which of
/// eight buckets allow a byte with a given low nibble, and with a given high nibble. A byte passes where both tables agree.
/// Two groups of eight: on source text, with some 240 windows, 8 buckets pass one byte in ten, 16 one in eighty and 24 one in two
/// hundred, and the third group costs more than it saves.
/// </summary>
internal sealed class NibbleTables
{
    /// <summary>Places in a window.</summary>
    public const int Places = 4;

    /// <summary>Groups of buckets.</summary>
    public const int Groups = 2;

    private const int BucketsInGroup = 8;
    private const int Buckets = Groups * BucketsInGroup;

    public NibbleTables(IReadOnlyList<AnchorWindow> windows)
    {
        for (var i = 0; i < Groups * Places; i++)
        {
            Low[i] = new byte[16];
            High[i] = new byte[16];
        }

        // The commonest windows choose first: what shares a bucket with them is found as often as they are.
        var buckets = new Bucket[Buckets];
        for (var i = 0; i < Buckets; i++)
            buckets[i] = new Bucket();
        foreach (var window in windows.OrderBy(Rarity).ThenBy(window => window.Folded))
        {
            var nibbles = NibblesOf(window);
            var (best, least) = (0, double.MaxValue);
            for (var i = 0; i < Buckets; i++)
            {
                var growth = buckets[i].GrowthWith(nibbles);
                if (growth < least)
                    (best, least) = (i, growth);
            }

            buckets[best].Add(nibbles);
        }

        for (var i = 0; i < Buckets; i++)
            buckets[i].WriteTo(this, i / BucketsInGroup * Places, (byte)(1 << (i % BucketsInGroup)));
    }

    /// <summary>Buckets by low nibble: the places of the first group, then those of the second.</summary>
    public byte[][] Low { get; } = new byte[Groups * Places][];

    /// <summary>Buckets by high nibble, likewise.</summary>
    public byte[][] High { get; } = new byte[Groups * Places][];

    private static int Rarity(AnchorWindow window)
    {
        var sum = 0;
        for (var place = 0; place < window.Length; place++)
            sum += window.ValuesAt(place).Min(ByteFrequency.Rarity);
        return sum;
    }

    private static (ushort Low, ushort High)[] NibblesOf(AnchorWindow window)
    {
        var nibbles = new (ushort Low, ushort High)[Places];
        for (var place = 0; place < Places; place++)
        {
            foreach (var value in window.ValuesAt(place))
            {
                nibbles[place].Low |= (ushort)(1 << (value & 15));
                nibbles[place].High |= (ushort)(1 << (value >> 4));
            }
        }

        return nibbles;
    }

    /// <summary>What one bucket lets through.</summary>
    private sealed class Bucket
    {
        private readonly ushort[] _low = new ushort[Places];
        private readonly ushort[] _high = new ushort[Places];
        private double _passed;

        public double GrowthWith((ushort Low, ushort High)[] nibbles) => Passing(nibbles) - _passed;

        public void Add((ushort Low, ushort High)[] nibbles)
        {
            _passed = Passing(nibbles);
            for (var place = 0; place < Places; place++)
            {
                _low[place] |= nibbles[place].Low;
                _high[place] |= nibbles[place].High;
            }
        }

        public void WriteTo(NibbleTables tables, int first, byte bit)
        {
            for (var place = 0; place < Places; place++)
            {
                for (var nibble = 0; nibble < 16; nibble++)
                {
                    if ((_low[place] >> nibble & 1) != 0)
                        tables.Low[first + place][nibble] |= bit;
                    if ((_high[place] >> nibble & 1) != 0)
                        tables.High[first + place][nibble] |= bit;
                }
            }
        }

        /// <summary>The share of places in source text that pass, were these nibbles added.</summary>
        private double Passing((ushort Low, ushort High)[] nibbles)
        {
            var product = 1.0;
            for (var place = 0; place < Places; place++)
                product *= Passing((ushort)(_low[place] | nibbles[place].Low), (ushort)(_high[place] | nibbles[place].High));
            return product;
        }

        private static double Passing(ushort low, ushort high)
        {
            if (low == ushort.MaxValue && high == ushort.MaxValue)
                return 1;
            var sum = 0.0;
            for (var h = 0; h < 16; h++)
            {
                if ((high >> h & 1) == 0)
                    continue;
                for (var l = 0; l < 16; l++)
                {
                    if ((low >> l & 1) != 0)
                        sum += ByteFrequency.Probability((byte)((h << 4) | l));
                }
            }

            return sum;
        }
    }
}
