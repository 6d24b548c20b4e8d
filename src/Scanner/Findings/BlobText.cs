using System.Text;

namespace ApiXGuard.Scanner.Findings;

/// <summary>The bytes of a blob as text: which encoding they are in, where a line begins and ends, what a piece says.</summary>
internal sealed class BlobText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);

    private readonly ReadOnlyMemory<byte> _content;
    private readonly Encoding _encoding;

    private BlobText(ReadOnlyMemory<byte> content, Encoding encoding)
    {
        _content = content;
        _encoding = encoding;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _content.Span;

    /// <summary>Bytes of one code unit.</summary>
    public int Unit => ReferenceEquals(_encoding, Utf8) ? 1 : 2;

    /// <summary>Tells the encoding by the byte order mark; without one, by how the bytes of a match stand.</summary>
    /// <param name="content">The blob.</param>
    /// <param name="matchStart">First byte of a match.</param>
    /// <param name="matchLength">Its length in bytes.</param>
    public static BlobText Of(ReadOnlyMemory<byte> content, int matchStart, int matchLength)
    {
        var bytes = content.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new BlobText(content, Utf16Little);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new BlobText(content, Utf16Big);
        var match = bytes.Slice(matchStart, matchLength);
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < match.Length; i += 2)
        {
            even += match[i] == 0 ? 1 : 0;
            odd += match[i + 1] == 0 ? 1 : 0;
        }

        // Secrets are mostly ASCII: half of their UTF-16 bytes are zero, and no UTF-8 text holds a zero.
        return new BlobText(content, even == odd ? Utf8 : odd > even ? Utf16Little : Utf16Big);
    }

    /// <summary>The whole text in UTF-8, with the same lines.</summary>
    public ReadOnlyMemory<byte> ToUtf8() => Unit == 1 ? _content : Encoding.Convert(_encoding, Utf8, _content.ToArray());

    /// <summary>A piece of the text; what is ill-formed becomes U+FFFD.</summary>
    public string Decode(int start, int end) => _encoding.GetString(Bytes[start..end]);

    /// <summary>UTF-8 bytes in the text's own encoding.</summary>
    public byte[] Encode(ReadOnlySpan<byte> utf8) => Unit == 1 ? utf8.ToArray() : Encoding.Convert(Utf8, _encoding, utf8.ToArray());

    /// <summary>The part of the line around a place that lies within a distance of it.</summary>
    /// <param name="start">First byte of the place.</param>
    /// <param name="end">One past its last byte; the window never ends before it unless the line does.</param>
    /// <param name="distance">The most bytes to look at on either side.</param>
    public LineWindow WindowAround(int start, int end, int distance)
    {
        var bytes = Bytes;
        distance -= distance % Unit;
        var first = Math.Max(start - distance, Origin(start));
        var from = start;
        while (from > first && !IsNewLine(from - Unit))
            from -= Unit;
        var startsCut = from == first && from > Origin(start) && !IsNewLine(from - Unit);

        var last = (int)Math.Min((long)end + distance, bytes.Length);
        var to = start;
        while (to < last && !IsNewLine(to))
            to += Unit;
        var endsCut = to >= last && to < bytes.Length && !IsNewLine(to);
        to = Math.Min(to, bytes.Length);
        if (!endsCut && to - Unit >= from && IsCarriageReturn(to - Unit))
            to -= Unit;

        // A cut must not split a character.
        while (startsCut && from < start && IsContinuation(from))
            from += Unit;
        while (endsCut && to > end && IsContinuation(to))
            to -= Unit;
        return new LineWindow(from, to, startsCut, endsCut);
    }

    private int Origin(int place) => Unit == 1 ? (Bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) && place >= 3 ? 3 : 0) : HasMark && place >= 2 ? 2 : place % 2;

    private bool HasMark => Bytes.Length >= 2 && (Bytes[0], Bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);

    private bool IsNewLine(int at) => UnitAt(at) == '\n';

    private bool IsCarriageReturn(int at) => UnitAt(at) == '\r';

    private bool IsContinuation(int at) => Unit == 1 ? at < Bytes.Length && (Bytes[at] & 0xC0) == 0x80 : char.IsLowSurrogate((char)UnitAt(at));

    private int UnitAt(int at)
    {
        var bytes = Bytes;
        if (at < 0 || at + Unit > bytes.Length)
            return 0;
        return Unit == 1 ? bytes[at]
            : ReferenceEquals(_encoding, Utf16Little) ? bytes[at] | (bytes[at + 1] << 8) : (bytes[at] << 8) | bytes[at + 1];
    }
}

/// <summary>A line of a blob, or the part of it that is looked at.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">One past the last byte, without the line's end.</param>
/// <param name="StartsCut">Whether the line begins before.</param>
/// <param name="EndsCut">Whether the line goes on after.</param>
internal readonly record struct LineWindow(int Start, int End, bool StartsCut, bool EndsCut);
