namespace ApiXGuard.Detection.Prefilter;

/// <summary>How often a byte of source text has one of some low nibbles and one of some high nibbles, from sums made beforehand.</summary>
internal sealed class NibbleSums
{
    private const int Half = 256;

    // For each high nibble: the sum over each set of low nibbles below eight, then of those from eight on.
    private readonly double[] _sums = new double[16 * 2 * Half];

    public NibbleSums()
    {
        for (var row = 0; row < 32; row++)
        {
            for (var set = 1; set < Half; set++)
            {
                // The lowest member, and the set without it.
                var lowest = 0;
                while ((set >> lowest & 1) == 0)
                    lowest++;
                var value = (byte)((row >> 1 << 4) | ((row & 1) << 3) | lowest);
                _sums[(row * Half) + set] = _sums[(row * Half) + (set & (set - 1))] + ByteFrequency.Probability(value);
            }
        }
    }

    /// <summary>The share of bytes whose low and high nibble are both in the given sets.</summary>
    public double Passing(ushort low, ushort high)
    {
        if ((low & high) == ushort.MaxValue)
            return 1;
        var sum = 0.0;
        for (var h = 0; high >> h != 0; h++)
        {
            if ((high >> h & 1) != 0)
                sum += _sums[(h * 2 * Half) + (low & 0xFF)] + _sums[(((h * 2) + 1) * Half) + (low >> 8)];
        }

        return sum;
    }
}
