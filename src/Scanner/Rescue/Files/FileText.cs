using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>A file's bytes as text, with places that lead from one to the other, so that an edit touches no byte outside of it.</summary>
internal sealed class FileText
{
    /// <summary>No settings file is longer.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private readonly byte[] _content;
    private readonly int _mark;
    private readonly Encoding _encoding;

    private FileText(byte[] content, int mark, Encoding encoding, string text)
    {
        _content = content;
        _mark = mark;
        _encoding = encoding;
        Text = text;
    }

    /// <summary>The text without the byte order mark.</summary>
    public string Text { get; }

    /// <summary>
    /// Whether the bytes are no UTF-8, so that each was taken for one character. Then only what is ASCII is certain.
    /// </summary>
    public bool IsGuessed => ReferenceEquals(_encoding, Encoding.Latin1);

    /// <summary>The line break the file uses: that of its first line.</summary>
    public string NewLine => Text.IndexOf('\n') is > 0 and var at && Text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Reads a file's bytes.</summary>
    /// <returns><see langword="null"/> where they are no text, or too many.</returns>
    public static FileText? Read(byte[] content)
    {
        if (content.Length > MostBytes)
            return null;
        var (encoding, mark) = Recognise(content);
        if (encoding is null)
            return null;
        try
        {
            return new FileText(content, mark, encoding, encoding.GetString(content, mark, content.Length - mark));
        }
        catch (DecoderFallbackException)
        {
            // Any single-byte encoding will do to find places by.
            return ReferenceEquals(encoding, Utf8) && mark == 0 ? new FileText(content, 0, Encoding.Latin1, Encoding.Latin1.GetString(content)) : null;
        }
    }

    /// <summary>The character that a byte belongs to.</summary>
    /// <returns>-1 where there is no such byte.</returns>
    public int CharAt(int at)
    {
        if (at < _mark || at > _content.Length)
            return -1;
        try
        {
            return _encoding.GetCharCount(_content, _mark, at - _mark);
        }
        catch (DecoderFallbackException)
        {
            return -1;
        }
    }

    /// <summary>The file with one piece of its text replaced; every byte before and after is the file's own.</summary>
    public byte[] Replace(int start, int end, string replacement)
    {
        var from = _mark + _encoding.GetByteCount(Text.AsSpan(0, start));
        var to = from + _encoding.GetByteCount(Text.AsSpan(start, end - start));
        return [.. _content.AsSpan(0, from), .. _encoding.GetBytes(replacement), .. _content.AsSpan(to)];
    }

    // As the scanner recognises them: by their mark, UTF-16 without one by where its zeros stand.
    private static (Encoding? Encoding, int Mark) Recognise(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Utf8, 3);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? (null, 0) : (Utf16Little, 2);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Utf16Big, 2);
        if (!content.Contains((byte)0))
            return (Utf8, 0);
        var (even, odd) = (0, 0);
        var head = content[..(Math.Min(content.Length, 1024) & ~1)];
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var units = head.Length / 2;
        if (odd * 10 > units * 7 && even * 50 < units)
            return (Utf16Little, 0);
        return even * 10 > units * 7 && odd * 50 < units ? (Utf16Big, 0) : (null, 0);
    }

    /// <summary>The line of a character, counted from 1.</summary>
    public int LineAt(int at) => LineAt(Text, at);

    /// <summary>The line of a character, counted from 1.</summary>
    public static int LineAt(string text, int at) => 1 + text.AsSpan(0, Math.Min(at, text.Length)).Count('\n');
}
