using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Scanner.Git;

/// <summary>A running <c>git cat-file --batch</c>: one request, one answer.</summary>
internal sealed class CatFileBatch : IDisposable
{
    private readonly Process _process;
    private readonly Stream _input;
    private readonly CatFileOutput _output;

    public CatFileBatch(GitCommand git)
    {
        _process = git.Start("cat-file", "--batch");
        _input = _process.StandardInput.BaseStream;
        _output = new CatFileOutput(_process.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="IOException">git ended: it does so where a partial clone lacks the object.</exception>
    public BlobReading Read(string id, long maximumSize)
    {
        _input.Write(Encoding.ASCII.GetBytes(id + "\n"));
        _input.Flush();

        // "<id> <type> <size>" or "<id> missing"
        Span<byte> line = stackalloc byte[CatFileOutput.LineLimit];
        var header = _output.ReadLine(line);
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
            _output.Discard(size + 1);
            return isBlob ? BlobReading.TooLarge(size) : BlobReading.Missing;
        }

        var content = ArrayPool<byte>.Shared.Rent((int)size);
        _output.ReadInto(content.AsSpan(0, (int)size));
        _output.Discard(1);
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
}
