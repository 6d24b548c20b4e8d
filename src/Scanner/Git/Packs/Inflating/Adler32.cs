using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ApiXGuard.Scanner.Git.Packs.Inflating;

/// <summary>The checksum of zlib streams (RFC 1950 §8.2).</summary>
internal static class Adler32
{
    private const uint Prime = 65521;

    /// <summary>So many bytes can be summed before a remainder must be taken.</summary>
    private const int MostBetween = 5552;

    /// <summary>So many sums of two weighted bytes fit in sixteen bits.</summary>
    private const int VectorsBetween = 8;

    /// <summary>The checksum of a whole content.</summary>
    public static uint Of(ReadOnlySpan<byte> content)
    {
        var (first, second) = (1u, 0u);
        while (!content.IsEmpty)
        {
            var part = content[..Math.Min(content.Length, MostBetween)];
            content = content[part.Length..];
            if (Vector128.IsHardwareAccelerated)
                part = SumVectors(part, ref first, ref second);
            foreach (var b in part)
            {
                first += b;
                second += first;
            }

            first %= Prime;
            second %= Prime;
        }

        return (second << 16) | first;
    }

    /// <summary>Takes whole runs of vectors, and gives back what is left.</summary>
    private static ReadOnlySpan<byte> SumVectors(ReadOnlySpan<byte> part, scoped ref uint first, scoped ref uint second)
    {
        const int Run = VectorsBetween * 16;
        var lowWeights = Vector128.Create((ushort)16, 15, 14, 13, 12, 11, 10, 9);
        var highWeights = Vector128.Create((ushort)8, 7, 6, 5, 4, 3, 2, 1);
        ref var from = ref MemoryMarshal.GetReference(part);
        var at = 0;
        for (; part.Length - at >= Run; at += Run)
        {
            var sums = Vector128<ushort>.Zero;
            var weighted = Vector128<ushort>.Zero;
            var before = Vector128<uint>.Zero;
            for (var i = 0; i < Run; i += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)(at + i)));
                // Every byte so far counts sixteen times more with each vector that follows.
                var (sumsLow, sumsHigh) = Vector128.Widen(sums);
                before += sumsLow + sumsHigh;
                sums += low + high;
                weighted += (low * lowWeights) + (high * highWeights);
            }

            var (weightedLow, weightedHigh) = Vector128.Widen(weighted);
            var (totalLow, totalHigh) = Vector128.Widen(sums);
            second += (first * Run) + (Vector128.Sum(before) * 16) + Vector128.Sum(weightedLow + weightedHigh);
            first += Vector128.Sum(totalLow + totalHigh);
        }

        return part[at..];
    }
}
