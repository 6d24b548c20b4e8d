namespace ApiXGuard.Scanner.Git;

/// <summary>What a <c>git cat-file --batch</c> writes: header lines, each followed by content. Not thread-safe.</summary>
internal sealed class CatFileOutput(Stream stream, int bufferSize)
{
    /// <summary>The longest header line that is taken.</summary>
    public const int LineLimit = 512;

    private readonly byte[] _buffer = new byte[bufferSize];
    private int _start;
    private int _end;

    /// <summary>Reads a line into the span.</summary>
    /// <exception cref="IOException">git ended, or the line is too long.</exception>
    public ReadOnlySpan<byte> ReadLine(Span<byte> line)
    {
        var length = 0;
        while (true)
        {
            if (_start == _end)
                Fill();
            var b = _buffer[_start++];
            if (b == '\n')
                return line[..length];
            if (length == line.Length)
                throw new IOException("git cat-file gave an answer that could not be understood");
            line[length++] = b;
        }
    }

    /// <summary>Fills a span.</summary>
    /// <exception cref="IOException">git ended.</exception>
    public void ReadInto(Span<byte> target)
    {
        var buffered = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(target);
        _start += buffered;
        if (buffered < target.Length)
            stream.ReadExactly(target[buffered..]);
    }

    /// <summary>Leaves out bytes.</summary>
    /// <exception cref="IOException">git ended.</exception>
    public void Discard(long count)
    {
        while (count > 0)
        {
            if (_start == _end)
                Fill();
            var step = (int)Math.Min(count, _end - _start);
            _start += step;
            count -= step;
        }
    }

    private void Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        if (_end == 0)
            throw new EndOfStreamException("git cat-file ended");
    }
}
