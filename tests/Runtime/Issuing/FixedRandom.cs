using System.Security.Cryptography;

namespace ApiXGuard.Runtime.Tests.Issuing;

/// <summary>A source of bytes that is the same in each run (SplitMix64), so that what is drawn from it can be counted without chance.</summary>
internal sealed class FixedRandom(ulong seed) : RandomNumberGenerator
{
    private ulong _state = seed;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        foreach (ref var b in data)
            b = (byte)(Next() >> 56);
    }

    public int Below(int end) => (int)(Next() % (uint)end);

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
