namespace ApiXGuard.Detection.Prefilter;

/// <summary>The windows that share a bit of the nibble tables, and what that bit lets through.</summary>
internal sealed class WindowBucket(NibbleSums sums)
{
    private readonly ushort[] _low = new ushort[NibbleTables.Places];
    private readonly ushort[] _high = new ushort[NibbleTables.Places];

    // What passes at each place, and at all places from one on.
    private readonly double[] _at = new double[NibbleTables.Places];
    private readonly double[] _from = new double[NibbleTables.Places + 1];

    /// <summary>Whether it holds no window.</summary>
    public bool IsEmpty => _low[0] == 0;

    /// <summary>How much more source text would pass with one more window; a sum that is not below the limit may be left unfinished.</summary>
    public double GrowthWith((ushort Low, ushort High)[] nibbles, double limit)
    {
        var product = 1.0;
        for (var place = 0; place < NibbleTables.Places; place++)
        {
            // No place passes less than it does now, so the rest can only add.
            if ((product * _from[place]) - _from[0] >= limit)
                return limit;
            product *= PassingAt(place, nibbles[place]);
        }

        return product - _from[0];
    }

    /// <summary>Adds a window.</summary>
    public void Add((ushort Low, ushort High)[] nibbles)
    {
        for (var place = 0; place < NibbleTables.Places; place++)
        {
            _at[place] = PassingAt(place, nibbles[place]);
            _low[place] |= nibbles[place].Low;
            _high[place] |= nibbles[place].High;
        }

        _from[NibbleTables.Places] = 1;
        for (var place = NibbleTables.Places - 1; place >= 0; place--)
            _from[place] = _from[place + 1] * _at[place];
    }

    /// <summary>Whether the bucket allows a low nibble at a place.</summary>
    public bool AllowsLow(int place, int nibble) => (_low[place] >> nibble & 1) != 0;

    /// <summary>Whether the bucket allows a high nibble at a place.</summary>
    public bool AllowsHigh(int place, int nibble) => (_high[place] >> nibble & 1) != 0;

    private double PassingAt(int place, (ushort Low, ushort High) more)
    {
        var low = (ushort)(_low[place] | more.Low);
        var high = (ushort)(_high[place] | more.High);
        return low == _low[place] && high == _high[place] ? _at[place] : sums.Passing(low, high);
    }
}
