using System.Buffers;

namespace ApiXGuard.Runtime;

/// <summary>Writes bytes to a buffer writer with few calls to it.</summary>
internal ref struct SpanWriter(IBufferWriter<byte> destination)
{
    private const int Chunk = 256;

    private Span<byte> _span;
    private int _written;

    public void Write(byte value) => Reserve(1)[_written++] = value;

    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length)[_written..]);
        _written += bytes.Length;
    }

    public void Flush()
    {
        if (_written != 0)
            destination.Advance(_written);
        _written = 0;
        _span = default;
    }

    private Span<byte> Reserve(int length)
    {
        if (_span.Length - _written < length)
        {
            Flush();
            _span = destination.GetSpan(Math.Max(length, Chunk));
        }

        return _span;
    }
}
