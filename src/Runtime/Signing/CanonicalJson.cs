using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>
/// The canonical form of a request's JSON, as API-X signs it: what <c>JSON.stringify</c> of ECMAScript gives for the parsed text after the keys of
/// objects were sorted. Keys sort by UTF-16 code unit, but keys that are integers from 0 to 4294967294 come first, in numeric order. Objects
/// inside arrays are not sorted, but have their integer keys first too. Of keys that repeat, the last value counts. A key <c>__proto__</c> is left
/// out, except inside arrays. Numbers are doubles in ECMAScript's shortest form (ECMA-262, Number::toString). It resembles RFC 8785 and is not
/// the same. Thread-safe.
/// </summary>
public static class CanonicalJson
{
    /// <summary>How deep arrays and objects may stand in each other.</summary>
    public const int MaxDepth = 512;

    /// <summary>Writes the canonical form of a text.</summary>
    /// <param name="utf8Json">
    /// The text in UTF-8, without a byte order mark: one object or array. Halves of surrogate pairs that come as <c>\u</c> escapes stay such escapes.
    /// </param>
    /// <param name="destination">Takes the canonical form, in UTF-8. Holds a part of it if this throws.</param>
    /// <returns>What makes the canonical form ambiguous.</returns>
    /// <exception cref="CanonicalJsonException">
    /// The text is not JSON (RFC 8259), not UTF-8, deeper than <see cref="MaxDepth"/>, or neither an object nor an array.
    /// </exception>
    [SkipLocalsInit]
    public static CanonicalJsonTraits Write(ReadOnlySpan<byte> utf8Json, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var tape = new JsonTape(utf8Json, stackalloc CanonicalNode[24], stackalloc byte[128]);
        try
        {
            tape.Read();
            var writer = new CanonicalJsonWriter(tape, new SpanWriter(destination), stackalloc int[32]);
            try
            {
                return writer.Write();
            }
            finally
            {
                writer.Dispose();
            }
        }
        finally
        {
            tape.Dispose();
        }
    }

    /// <summary>Throws what <see cref="Write"/> would throw for a text.</summary>
    [SkipLocalsInit]
    internal static void Check(ReadOnlySpan<byte> utf8Json)
    {
        var tape = new JsonTape(utf8Json, stackalloc CanonicalNode[24], stackalloc byte[128]);
        try
        {
            tape.Read();
        }
        finally
        {
            tape.Dispose();
        }
    }

    /// <summary>Gives the canonical form of a text.</summary>
    /// <param name="json">The text: one object or array.</param>
    /// <exception cref="CanonicalJsonException">
    /// The text is not JSON, holds half of a surrogate pair other than as a <c>\u</c> escape, is deeper than <see cref="MaxDepth"/>, or is neither an
    /// object nor an array.
    /// </exception>
    public static string Canonicalize(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8;
        try
        {
            utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json);
        }
        catch (EncoderFallbackException)
        {
            throw new CanonicalJsonException("The text holds half of a surrogate pair, which is not Unicode.");
        }

        var canonical = new ArrayBufferWriter<byte>(utf8.Length + 16);
        Write(utf8, canonical);
        return Encoding.UTF8.GetString(canonical.WrittenSpan);
    }
}
