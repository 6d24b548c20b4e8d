namespace ApiXGuard.Scanner.Sources;

/// <summary>Gives equal lines of several texts the same number, so that comparing lines is comparing numbers.</summary>
internal sealed class LineTable
{
    private readonly List<ReadOnlyMemory<byte>> _lines = [];
    private readonly Dictionary<int, int> _firstOfHash = [];
    private readonly List<int> _nextOfHash = [];

    /// <summary>How many different lines there are.</summary>
    public int Count => _lines.Count;

    /// <summary>The length of a line in bytes, without its ending.</summary>
    public int LengthOf(int line) => _lines[line].Length;

    /// <summary>The numbers of a text's lines. The carriage return before a line feed is not part of a line.</summary>
    public int[] Add(ReadOnlyMemory<byte> text)
    {
        var numbers = new List<int>();
        while (!text.IsEmpty)
        {
            var end = text.Span.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            if (!line.IsEmpty && line.Span[^1] == '\r')
                line = line[..^1];
            numbers.Add(NumberOf(line));
            text = end < 0 ? default : text[(end + 1)..];
        }

        return [.. numbers];
    }

    private int NumberOf(ReadOnlyMemory<byte> line)
    {
        // Seeded for each process, so that nobody can prepare lines that collide.
        var hashCode = new HashCode();
        hashCode.AddBytes(line.Span);
        var hash = hashCode.ToHashCode();
        var first = _firstOfHash.TryGetValue(hash, out var found) ? found : -1;
        for (var number = first; number >= 0; number = _nextOfHash[number])
        {
            if (_lines[number].Span.SequenceEqual(line.Span))
                return number;
        }

        _firstOfHash[hash] = _lines.Count;
        _nextOfHash.Add(first);
        _lines.Add(line);
        return _lines.Count - 1;
    }
}
