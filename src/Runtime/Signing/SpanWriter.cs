using System.Buffers;

namespace ApiXGuard.Runtime;

/// <summary>Writes bytes to a buffer writer with few calls to it.</summary>
internal ref struct SpanWriter(IBufferWriter<byte> destination)
{
    private const int Chunk = 256;

    private Span<byte> _span;
    private int _written;

    public void Write(byte value)
    {
        if ((uint)_written >= (uint)_span.Length)
            Renew(1);
        _span[_written++] = value;
    }

    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _span.Length - _written)
            Renew(bytes.Length);
        bytes.CopyTo(_span[_written..]);
        _written += bytes.Length;
    }

    public void Flush()
    {
        if (_written != 0)
            destination.Advance(_written);
        _written = 0;
        _span = default;
    }

    private void Renew(int length)
    {
        Flush();
        _span = destination.GetSpan(Math.Max(length, Chunk));
    }
}
