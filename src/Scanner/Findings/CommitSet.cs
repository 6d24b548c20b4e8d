namespace ApiXGuard.Scanner.Findings;

/// <summary>A set of commits by their place in the order of a scan, as runs: what was committed usually stays for a while.</summary>
internal sealed class CommitSet
{
    // Start and one past the end, ascending and apart.
    private readonly List<(int Start, int End)> _runs = [];

    /// <summary>How many there are.</summary>
    public int Count => _runs.Sum(run => run.End - run.Start);

    /// <summary>Adds one that comes after all that are in it.</summary>
    public void Append(int place) => Append(place, place + 1);

    /// <summary>What is in one of two sets.</summary>
    public CommitSet Union(CommitSet other)
    {
        var union = new CommitSet();
        foreach (var (start, end) in _runs.Concat(other._runs).Order())
            union.Append(start, end);
        return union;
    }

    /// <summary>Gaps and lengths as numbers of seven bits to the byte, in base64.</summary>
    public override string ToString()
    {
        var bytes = new List<byte>();
        var at = 0;
        foreach (var (start, end) in _runs)
        {
            Write(start - at);
            Write(end - start);
            at = end;
        }

        return Convert.ToBase64String([.. bytes]);

        void Write(int number)
        {
            for (; number >= 0x80; number >>= 7)
                bytes.Add((byte)(number | 0x80));
            bytes.Add((byte)number);
        }
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> where it is nothing of the kind.</summary>
    public static CommitSet? TryParse(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var set = new CommitSet();
        var at = 0;
        for (var i = 0; i < length;)
        {
            if (!TryRead(bytes.AsSpan(0, length), ref i, out var gap) || !TryRead(bytes.AsSpan(0, length), ref i, out var run) || run == 0)
                return null;
            if (gap > int.MaxValue - at || run > int.MaxValue - at - gap)
                return null;
            set.Append(at + gap, at + gap + run);
            at += gap + run;
        }

        return set;
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, ref int at, out int number)
    {
        long value = 0;
        for (var shift = 0; shift < 35 && at < bytes.Length; shift += 7)
        {
            var b = bytes[at++];
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                number = (int)value;
                return value <= int.MaxValue;
            }
        }

        number = 0;
        return false;
    }

    private void Append(int start, int end)
    {
        if (_runs.Count > 0 && _runs[^1].End >= start)
            _runs[^1] = (_runs[^1].Start, Math.Max(_runs[^1].End, end));
        else
            _runs.Add((start, end));
    }
}
