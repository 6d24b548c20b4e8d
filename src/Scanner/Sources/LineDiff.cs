using System.Buffers;
using System.Text;

namespace ApiXGuard.Scanner.Sources;

/// <summary>
/// Which lines of a text are new against an older one: a shortest edit script (Myers), in bounded time. Where the texts differ too
/// much for that, a line counts as old if the old text has the same line anywhere. A changed line ending alone is no change.
/// </summary>
internal static class LineDiff
{
    /// <summary>Edits up to which the shortest script is sought; time and memory grow with its square.</summary>
    private const int EditLimit = 800;

    /// <summary>The added and changed lines of <paramref name="newText"/>.</summary>
    public static LineSet FindAdded(ReadOnlyMemory<byte> oldText, ReadOnlyMemory<byte> newText)
    {
        var table = new LineTable();
        var oldLines = table.Add(Normalise(oldText));
        var newLines = table.Add(Normalise(newText));
        var isAdded = new bool[newLines.Length];

        var head = oldLines.AsSpan().CommonPrefixLength(newLines);
        var tail = 0;
        while (tail < Math.Min(oldLines.Length, newLines.Length) - head && oldLines[^(tail + 1)] == newLines[^(tail + 1)])
            tail++;
        var oldMiddle = oldLines.AsSpan()[head..^tail];
        var newMiddle = newLines.AsSpan()[head..^tail];
        var added = isAdded.AsSpan(head, newMiddle.Length);
        if (oldMiddle.IsEmpty)
            added.Fill(true);
        else if (!newMiddle.IsEmpty && !MarkByShortestScript(oldMiddle, newMiddle, added))
            MarkByMembership(oldMiddle, newMiddle, added);
        return ToLineSet(isAdded);
    }

    /// <summary>How much of the larger text two texts share, line by line: 0 to 1.</summary>
    public static double Similarity(ReadOnlyMemory<byte> oldText, ReadOnlyMemory<byte> newText)
    {
        var table = new LineTable();
        var oldLines = table.Add(oldText);
        var newLines = table.Add(newText);
        var count = new int[table.Count];
        foreach (var line in oldLines)
            count[line]++;
        long shared = 0;
        foreach (var line in newLines)
        {
            if (count[line]-- > 0)
                shared += table.LengthOf(line);
        }

        var larger = Math.Max(oldText.Length, newText.Length);
        return larger == 0 ? 1 : (double)shared / larger;
    }

    private static bool MarkByShortestScript(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<bool> added)
    {
        // furthest[k] is how far into a the best path on diagonal k (place in a minus place in b) has come.
        var limit = Math.Min(EditLimit, a.Length + b.Length);
        var furthest = ArrayPool<int>.Shared.Rent(2 * limit + 3);
        var centre = limit + 1;
        var trace = new List<int[]>();
        try
        {
            furthest[centre + 1] = 0;
            for (var edits = 0; edits <= limit; edits++)
            {
                for (var k = -edits; k <= edits; k += 2)
                {
                    var down = k == -edits || (k != edits && furthest[centre + k - 1] < furthest[centre + k + 1]);
                    var x = down ? furthest[centre + k + 1] : furthest[centre + k - 1] + 1;
                    var y = x - k;
                    // Off the grid: as far as such a path goes.
                    if (x <= a.Length && y <= b.Length && y >= 0)
                        x += a[x..].CommonPrefixLength(b[y..]);
                    furthest[centre + k] = x;
                    if (x >= a.Length && x - k >= b.Length)
                    {
                        Walk(trace, edits, a.Length, b.Length, added);
                        return true;
                    }
                }

                trace.Add(furthest.AsSpan(centre - edits, 2 * edits + 1).ToArray());
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(furthest);
        }

        return false;
    }

    private static void Walk(List<int[]> trace, int edits, int x, int y, Span<bool> added)
    {
        for (var d = edits; d > 0; d--)
        {
            var before = trace[d - 1];
            var k = x - y;
            // Entry i of a trace of d edits is diagonal i - d.
            int At(int diagonal) => before[diagonal + d - 1];
            var down = k == -d || (k != d && At(k - 1) < At(k + 1));
            var from = down ? k + 1 : k - 1;
            x = At(from);
            y = x - from;
            if (down)
                added[y] = true;
        }
    }

    private static void MarkByMembership(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<bool> added)
    {
        var old = new HashSet<int>();
        foreach (var line in a)
            old.Add(line);
        for (var i = 0; i < b.Length; i++)
            added[i] = !old.Contains(b[i]);
    }

    private static LineSet ToLineSet(bool[] isAdded)
    {
        var ranges = new List<(int First, int Last)>();
        for (var i = 0; i < isAdded.Length; i++)
        {
            if (!isAdded[i])
                continue;
            var first = i;
            while (i + 1 < isAdded.Length && isAdded[i + 1])
                i++;
            ranges.Add((first + 1, i + 1));
        }

        return new LineSet(ranges);
    }

    /// <summary>UTF-16 has line breaks of two bytes, so lines are counted in UTF-8.</summary>
    private static ReadOnlyMemory<byte> Normalise(ReadOnlyMemory<byte> text) => Utf16Of(text.Span) is { } encoding
        ? Encoding.Convert(encoding, Encoding.UTF8, text.ToArray())
        : text;

    private static Encoding? Utf16Of(ReadOnlySpan<byte> text)
    {
        switch (text)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }

        // Without a mark, by the zeros that Latin text has in one half of its units.
        var start = text[..Math.Min(text.Length & ~1, 1024)];
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        if (odd > start.Length / 4 && even < odd / 8)
            return Encoding.Unicode;
        return even > start.Length / 4 && odd < even / 8 ? Encoding.BigEndianUnicode : null;
    }
}
