namespace ApiXGuard.Detection.Prefilter;

/// <summary>The windows that share a bit of the nibble tables, and what that bit lets through.</summary>
internal sealed class WindowBucket(NibbleSums sums)
{
    private readonly ushort[] _low = new ushort[NibbleTables.Places];
    private readonly ushort[] _high = new ushort[NibbleTables.Places];
    private double _passed;

    /// <summary>How much more source text would pass with one more window.</summary>
    public double GrowthWith((ushort Low, ushort High)[] nibbles) => Passing(nibbles) - _passed;

    /// <summary>Adds a window.</summary>
    public void Add((ushort Low, ushort High)[] nibbles)
    {
        _passed = Passing(nibbles);
        for (var place = 0; place < NibbleTables.Places; place++)
        {
            _low[place] |= nibbles[place].Low;
            _high[place] |= nibbles[place].High;
        }
    }

    /// <summary>Whether the bucket allows a low nibble at a place.</summary>
    public bool AllowsLow(int place, int nibble) => (_low[place] >> nibble & 1) != 0;

    /// <summary>Whether the bucket allows a high nibble at a place.</summary>
    public bool AllowsHigh(int place, int nibble) => (_high[place] >> nibble & 1) != 0;

    private double Passing((ushort Low, ushort High)[] nibbles)
    {
        var product = 1.0;
        for (var place = 0; place < NibbleTables.Places; place++)
            product *= sums.Passing((ushort)(_low[place] | nibbles[place].Low), (ushort)(_high[place] | nibbles[place].High));
        return product;
    }
}
