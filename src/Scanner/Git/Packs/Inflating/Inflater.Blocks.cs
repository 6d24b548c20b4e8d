using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ApiXGuard.Scanner.Git.Packs.Inflating;

internal sealed partial class Inflater
{
    /// <summary>The fast loop reads eight bytes at a time, twice in a round.</summary>
    private const int ReadAhead = 16;

    /// <summary>The fast loop writes three literals and a copy of 258 in a round, rounded up to whole vectors.</summary>
    private const int WriteAhead = 3 + 258 + 32;

    private static bool DecodeBlock(
        ReadOnlySpan<byte> source, Span<byte> target, int size, HuffmanTable literals, HuffmanTable distances, ref Position position)
    {
        while (true)
        {
            if (source.Length - position.In >= ReadAhead && target.Length - position.Out >= WriteAhead && position.Out <= size)
            {
                var outcome = DecodeFast(source, target, size, literals, distances, ref position);
                if (outcome != Outcome.MoreToCome)
                    return outcome == Outcome.EndOfBlock;
            }
            else
            {
                var outcome = DecodeOne(source, target[..size], literals, distances, ref position);
                if (outcome != Outcome.MoreToCome)
                    return outcome == Outcome.EndOfBlock;
            }
        }
    }

    /// <summary>
    /// Decodes while a whole round can neither read nor write out of bounds, so that nothing in a round needs a check but a copy's
    /// distance.
    /// </summary>
    private static Outcome DecodeFast(
        ReadOnlySpan<byte> source, Span<byte> target, int size, HuffmanTable literals, HuffmanTable distances, ref Position position)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var literalTable = ref MemoryMarshal.GetArrayDataReference(literals.Entries);
        ref var distanceTable = ref MemoryMarshal.GetArrayDataReference(distances.Entries);
        var literalMask = (1UL << literals.Width) - 1;
        var distanceMask = (1UL << distances.Width) - 1;
        var inputEnd = source.Length - ReadAhead;
        var outputEnd = Math.Min(target.Length - WriteAhead, size);
        var (bits, count, input, output) = (position.Bits, position.Count, position.In, position.Out);
        var outcome = Outcome.MoreToCome;
        while (input <= inputEnd && output <= outputEnd)
        {
            bits |= ReadLittleEndian(ref from, input) << count;
            input += (63 - count) >> 3;
            count |= 56;

            var entry = Unsafe.Add(ref literalTable, (nint)(bits & literalMask));
            if ((int)entry < 0)
            {
                // A literal of the first table takes at most 11 bits: three leave enough for a length.
                Take(ref bits, ref count, entry);
                Unsafe.Add(ref to, output++) = (byte)(entry >> 16);
                entry = Unsafe.Add(ref literalTable, (nint)(bits & literalMask));
                if ((int)entry < 0)
                {
                    Take(ref bits, ref count, entry);
                    Unsafe.Add(ref to, output++) = (byte)(entry >> 16);
                    entry = Unsafe.Add(ref literalTable, (nint)(bits & literalMask));
                    if ((int)entry < 0)
                    {
                        Take(ref bits, ref count, entry);
                        Unsafe.Add(ref to, output++) = (byte)(entry >> 16);
                        continue;
                    }
                }
            }

            if ((entry & HuffmanTable.Exceptional) != 0)
            {
                if ((entry & HuffmanTable.Second) != 0)
                {
                    Take(ref bits, ref count, entry);
                    entry = Unsafe.Add(ref literalTable, (nint)(((entry >> 16) & 0x7FFF) + (bits & ((1UL << (int)((entry >> 8) & 15)) - 1))));
                    if ((int)entry < 0)
                    {
                        Take(ref bits, ref count, entry);
                        Unsafe.Add(ref to, output++) = (byte)(entry >> 16);
                        continue;
                    }
                }

                if ((entry & HuffmanTable.Exceptional) != 0)
                {
                    Take(ref bits, ref count, entry);
                    outcome = (entry & HuffmanTable.EndOfBlock) != 0 ? Outcome.EndOfBlock : Outcome.Damaged;
                    break;
                }
            }

            var length = Value(bits, entry);
            Take(ref bits, ref count, entry);
            bits |= ReadLittleEndian(ref from, input) << count;
            input += (63 - count) >> 3;
            count |= 56;

            entry = Unsafe.Add(ref distanceTable, (nint)(bits & distanceMask));
            if ((entry & HuffmanTable.Exceptional) != 0)
            {
                if ((entry & HuffmanTable.Second) != 0)
                {
                    Take(ref bits, ref count, entry);
                    entry = Unsafe.Add(ref distanceTable, (nint)(((entry >> 16) & 0x7FFF) + (bits & ((1UL << (int)((entry >> 8) & 15)) - 1))));
                }

                if ((entry & HuffmanTable.Exceptional) != 0)
                {
                    outcome = Outcome.Damaged;
                    break;
                }
            }

            var distance = Value(bits, entry);
            Take(ref bits, ref count, entry);
            if (distance > output)
            {
                outcome = Outcome.Damaged;
                break;
            }

            Copy(ref Unsafe.Add(ref to, output), distance, length);
            output += length;
        }

        (position.Bits, position.Count, position.In, position.Out) = (bits, count, input, output);
        return output > size ? Outcome.Damaged : outcome;
    }

    /// <summary>One symbol, with every check.</summary>
    private static Outcome DecodeOne(ReadOnlySpan<byte> source, Span<byte> target, HuffmanTable literals, HuffmanTable distances, ref Position position)
    {
        Refill(source, ref position);
        if (!TryLook(literals, ref position, out var entry))
            return Outcome.Damaged;
        if ((int)entry < 0)
        {
            if (position.Out == target.Length)
                return Outcome.Damaged;
            position.Take((int)entry & 0xFF);
            target[position.Out++] = (byte)(entry >> 16);
            return Outcome.MoreToCome;
        }

        if ((entry & HuffmanTable.Exceptional) != 0)
        {
            position.Take((int)entry & 0xFF);
            return (entry & HuffmanTable.EndOfBlock) != 0 ? Outcome.EndOfBlock : Outcome.Damaged;
        }

        var length = Value(position.Bits, entry);
        position.Take((int)entry & 0xFF);
        Refill(source, ref position);
        if (!TryLook(distances, ref position, out entry) || (entry & HuffmanTable.Exceptional) != 0)
            return Outcome.Damaged;
        var distance = Value(position.Bits, entry);
        position.Take((int)entry & 0xFF);
        if (distance > position.Out)
            return Outcome.Damaged;
        // Who asks for the start of a stream gets what there is room for.
        var room = Math.Min(length, target.Length - position.Out);
        for (var i = 0; i < room; i++, position.Out++)
            target[position.Out] = target[position.Out - distance];
        return room == length ? Outcome.MoreToCome : Outcome.Damaged;
    }

    /// <summary>The entry for the next bits, its first table's bits taken where it stands in a second; not where the stream ends before.</summary>
    private static bool TryLook(HuffmanTable table, ref Position position, out uint entry)
    {
        entry = table.Entries[(int)position.Bits & ((1 << table.Width) - 1)];
        if ((entry & (HuffmanTable.Literal | HuffmanTable.Second)) == HuffmanTable.Second)
        {
            if (((int)entry & 0xFF) > position.Count)
                return false;
            position.Take((int)entry & 0xFF);
            entry = table.Entries[(int)((entry >> 16) & 0x7FFF) + ((int)position.Bits & ((1 << (int)((entry >> 8) & 15)) - 1))];
        }

        return ((int)entry & 0xFF) <= position.Count;
    }

    /// <summary>The base value and the extra bits that follow the code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Value(ulong bits, uint entry) =>
        (int)(entry >> 16) + (int)((bits & ~(ulong.MaxValue << (int)(entry & 63))) >> (int)((entry >> 8) & 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ref ulong bits, ref int count, uint entry)
    {
        bits >>= (int)(entry & 63);
        count -= (int)(entry & 63);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadLittleEndian(ref byte from, int at)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at));
        return BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Repeats what stands a distance before; writes up to a vector too much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte to, int distance, int length)
    {
        ref var from = ref Unsafe.Subtract(ref to, distance);
        if (distance >= Vector128<byte>.Count)
        {
            for (var i = 0; i < length; i += Vector128<byte>.Count)
                Vector128.LoadUnsafe(ref from, (nuint)i).StoreUnsafe(ref to, (nuint)i);
        }
        else if (distance == 1)
        {
            var value = Vector128.Create(from);
            for (var i = 0; i < length; i += Vector128<byte>.Count)
                value.StoreUnsafe(ref to, (nuint)i);
        }
        else if (distance >= sizeof(ulong))
        {
            for (var i = 0; i < length; i += sizeof(ulong))
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, i), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, i)));
        }
        else
        {
            for (var i = 0; i < length; i++)
                Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
        }
    }

    private enum Outcome
    {
        MoreToCome,
        EndOfBlock,
        Damaged,
    }
}
