using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>A running <c>git cat-file --batch</c> that is asked for objects of every kind. Not thread-safe.</summary>
internal sealed class CatFileObjects : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Stream _input;
    private readonly CatFileOutput _output;

    public CatFileObjects(GitCommand git)
    {
        _process = git.Start("--no-replace-objects", "cat-file", "--batch");
        _errors = _process.StandardError.ReadToEndAsync();
        _input = _process.StandardInput.BaseStream;
        _output = new CatFileOutput(_process.StandardOutput.BaseStream, 128 * 1024);
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="IOException">git ended.</exception>
    public ObjectReading Read(ObjectId id, long maximumSize)
    {
        _input.Write(Encoding.ASCII.GetBytes(id + "\n"));
        _input.Flush();
        return Answer(maximumSize);
    }

    /// <summary>Asks for many objects while the caller takes the answers.</summary>
    public Task AskAsync(List<ObjectId> ids) => Task.Run(() =>
    {
        var text = new StringBuilder(ids.Count * 41);
        foreach (var id in ids)
            text.Append(id.ToString()).Append('\n');
        _input.Write(Encoding.ASCII.GetBytes(text.ToString()));
        _input.Flush();
    });

    /// <summary>The next answer.</summary>
    /// <exception cref="IOException">git ended, or gave an answer that could not be understood.</exception>
    public ObjectReading Answer(long maximumSize)
    {
        // "<id> <kind> <size>" or "<id> missing"
        Span<byte> line = stackalloc byte[CatFileOutput.LineLimit];
        var header = _output.ReadLine(line);
        var firstSpace = header.IndexOf((byte)' ');
        if (firstSpace < 0 || header.EndsWith(" missing"u8))
            return ObjectReading.Missing;
        var rest = header[(firstSpace + 1)..];
        var secondSpace = rest.IndexOf((byte)' ');
        if (secondSpace < 0 || !Utf8Parser.TryParse(rest[(secondSpace + 1)..], out long size, out _) || size < 0)
            throw new IOException("git cat-file gave an answer that could not be understood");
        var kind = KindOf(rest[..secondSpace]);
        if (size > maximumSize || size > Array.MaxLength)
        {
            _output.Discard(size);
            _output.Discard(1);
            return ObjectReading.TooLarge(kind, size);
        }

        var content = ArrayPool<byte>.Shared.Rent((int)size);
        try
        {
            _output.ReadInto(content.AsSpan(0, (int)size));
            _output.Discard(1);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(content);
            throw;
        }

        return ObjectReading.Of(kind, content, (int)size);
    }

    /// <summary>What to say of the object at which git ended.</summary>
    public ObjectReading ReasonOfEnd()
    {
        // It ends where a promisor's object cannot be fetched, and where an object is damaged: only then it names it as such.
        var said = _errors.Wait(TimeSpan.FromSeconds(5)) ? _errors.Result : string.Empty;
        return said.Contains("corrupt", StringComparison.Ordinal) || said.Contains("hash mismatch", StringComparison.Ordinal)
            ? ObjectReading.Damaged
            : ObjectReading.Missing;
    }

    /// <summary>The kind of a word.</summary>
    public static ObjectKind KindOf(ReadOnlySpan<byte> word) => word switch
    {
        _ when word.SequenceEqual("commit"u8) => ObjectKind.Commit,
        _ when word.SequenceEqual("tree"u8) => ObjectKind.Tree,
        _ when word.SequenceEqual("blob"u8) => ObjectKind.Blob,
        _ when word.SequenceEqual("tag"u8) => ObjectKind.Tag,
        _ => ObjectKind.None,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            // It may still be writing what nobody reads any more.
            _process.StandardOutput.Dispose();
            _input.Dispose();
            if (!_process.WaitForExit(100))
                _process.Kill();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It ended first.
        }

        _process.Dispose();
    }
}
