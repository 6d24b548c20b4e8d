using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>Builds the message that is signed, in one pooled array.</summary>
internal sealed class SignedMessage : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer;
    private int _length;

    /// <summary>Makes an empty message with room for what is to come.</summary>
    /// <param name="characters">How many characters will be appended.</param>
    /// <param name="bodyLength">How long the body is, in bytes.</param>
    public SignedMessage(int characters, int bodyLength) =>
        _buffer = ArrayPool<byte>.Shared.Rent(checked(characters + 64 + bodyLength + Base64.GetMaxEncodedToUtf8Length(bodyLength)));

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    public void Append(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void AppendUpperCase(ReadOnlySpan<char> text)
    {
        var start = _length;
        Append(text);
        Ascii.ToUpperInPlace(_buffer.AsSpan(start, _length - start), out _);
    }

    /// <summary>Appends the canonical JSON of a body in base64; nothing where it has no top-level keys.</summary>
    public CanonicalJsonTraits AppendBody(ReadOnlySpan<byte> utf8Json, SignatureProfile profile)
    {
        var start = _length;
        var traits = CanonicalJson.Write(utf8Json, this);
        if ((traits & CanonicalJsonTraits.NoTopLevelKeys) != 0)
        {
            _length = start;
            return traits;
        }

        if (profile == SignatureProfile.Binary)
            _length = start + BinaryText.Fold(_buffer.AsSpan(start, _length - start));

        // Encoded behind itself and moved: encoding in place is ten times slower.
        var encoded = GetSpan(Base64.GetMaxEncodedToUtf8Length(_length - start));
        Base64.EncodeToUtf8(_buffer.AsSpan(start, _length - start), encoded, out _, out var written);
        encoded[..written].CopyTo(_buffer.AsSpan(start));
        _length = start + written;
        return traits;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Reserve(int room)
    {
        if (_buffer.Length - _length >= Math.Max(room, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Max(_length + (long)room, Math.Min(_buffer.Length * 2L, Array.MaxLength))));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
