using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Scanner.Git;

/// <summary>A running <c>git cat-file --batch</c>: one request, one answer.</summary>
internal sealed class CatFileBatch : IDisposable
{
    private const int LineLimit = 512;

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public CatFileBatch(GitCommand git)
    {
        _process = git.Start("cat-file", "--batch");
        _input = _process.StandardInput.BaseStream;
        _output = _process.StandardOutput.BaseStream;
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="IOException">git ended: it does so where a partial clone lacks the object.</exception>
    public BlobReading Read(string id, long maximumSize)
    {
        _input.Write(Encoding.ASCII.GetBytes(id + "\n"));
        _input.Flush();

        // "<id> <type> <size>" or "<id> missing"
        Span<byte> line = stackalloc byte[LineLimit];
        var header = ReadLine(line);
        var firstSpace = header.IndexOf((byte)' ');
        if (firstSpace < 0 || header.EndsWith(" missing"u8))
            return BlobReading.Missing;
        var rest = header[(firstSpace + 1)..];
        var secondSpace = rest.IndexOf((byte)' ');
        if (secondSpace < 0 || !Utf8Parser.TryParse(rest[(secondSpace + 1)..], out long size, out _))
            throw new IOException("git cat-file gave an answer that could not be understood");

        var isBlob = rest[..secondSpace].SequenceEqual("blob"u8);
        if (!isBlob || size > maximumSize || size > Array.MaxLength)
        {
            Discard(size + 1);
            return isBlob ? BlobReading.TooLarge(size) : BlobReading.Missing;
        }

        var content = ArrayPool<byte>.Shared.Rent((int)size);
        ReadInto(content.AsSpan(0, (int)size));
        Discard(1);
        return BlobReading.Of(content, (int)size);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _input.Dispose();
            if (!_process.WaitForExit(1000))
                _process.Kill();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It ended first.
        }

        _process.Dispose();
    }

    private ReadOnlySpan<byte> ReadLine(Span<byte> line)
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

    private void ReadInto(Span<byte> target)
    {
        var buffered = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(target);
        _start += buffered;
        if (buffered < target.Length)
            _output.ReadExactly(target[buffered..]);
    }

    private void Discard(long count)
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
        _end = _output.Read(_buffer);
        if (_end == 0)
            throw new EndOfStreamException("git cat-file ended");
    }
}
