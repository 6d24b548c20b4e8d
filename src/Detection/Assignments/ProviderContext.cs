namespace ApiXGuard.Detection.Assignments;

/// <summary>
/// The text in which a provider's word counts: the name, what stands before the value on its line, and the parents of the line
/// (section, outer keys, the comment above). Reduced to lower-case letters and digits.
/// </summary>
internal readonly ref struct ProviderContext
{
    /// <summary>How far back parents are looked for.</summary>
    public const int MostBefore = 768;

    /// <summary>The most letters gathered.</summary>
    public const int MostLetters = 512;

    private const int MostOfLine = 160;
    private const int BeforeName = 64;
    private const int MostLines = 12;

    private ProviderContext(Span<byte> letters, Span<bool> starts, int count, int lineLength)
    {
        Letters = letters.Slice(0, count);
        Starts = starts.Slice(0, count);
        LineLength = lineLength;
    }

    /// <summary>The letters and digits, lower case; 0 where words are apart.</summary>
    public ReadOnlySpan<byte> Letters { get; }

    /// <summary>For each letter whether a word begins there.</summary>
    public ReadOnlySpan<bool> Starts { get; }

    /// <summary>How many of the letters stand on the value's own line; they are the first.</summary>
    public int LineLength { get; }

    /// <summary>Gathers the letters around a name and its value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nameStart">Where the name begins.</param>
    /// <param name="valueStart">Where the value begins.</param>
    /// <param name="letters">Memory for <see cref="MostLetters"/>.</param>
    /// <param name="starts">Memory for as many.</param>
    public static ProviderContext Around(ReadOnlySpan<byte> text, int nameStart, int valueStart, Span<byte> letters, Span<bool> starts)
    {
        var lineStart = Bytes.LineStart(text, nameStart, MostBefore);
        var from = Math.Max(lineStart, nameStart - BeforeName);
        var to = Math.Min(valueStart, nameStart + (2 * BeforeName));
        var count = Append(text.Slice(from, Math.Max(0, to - from)), letters, starts, 0);
        var lineLength = count;
        if (lineStart > 0 && text[lineStart - 1] == (byte)'\n')
            count = AppendParents(text, lineStart, nameStart, letters, starts, count);
        return new(letters, starts, count, lineLength);
    }

    /// <summary>Gathers the letters of a name that is all that is known.</summary>
    public static ProviderContext OfName(ReadOnlySpan<byte> name, Span<byte> letters, Span<bool> starts)
    {
        var count = Append(name, letters, starts, 0);
        return new(letters, starts, count, count);
    }

    private static int Append(ReadOnlySpan<byte> from, Span<byte> letters, Span<bool> starts, int count)
    {
        var begins = true;
        for (var i = 0; i < from.Length && count < letters.Length; i++)
        {
            var b = from[i];
            if (!(Bytes.IsLetter(b) || (uint)(b - '0') < 10))
            {
                // A word may be spread over "data-dog" and "data dog", not over "data)(dog".
                if (!(b is (byte)'_' or (byte)'-' or (byte)'.' or (byte)' ') && count > 0 && letters[count - 1] != 0)
                {
                    letters[count] = 0;
                    starts[count++] = true;
                }

                begins = true;
                continue;
            }

            letters[count] = Bytes.Lower(b);
            starts[count++] = begins || WordSplitter.StartsWord(from, i);
            begins = false;
        }

        if (count > 0 && count < letters.Length && letters[count - 1] != 0)
        {
            letters[count] = 0;
            starts[count++] = true;
        }

        return count;
    }

    private static int AppendParents(ReadOnlySpan<byte> text, int lineStart, int nameStart, Span<byte> letters, Span<bool> starts, int count)
    {
        var least = Math.Max(0, nameStart - MostBefore);
        var indent = Indent(text.Slice(lineStart, nameStart - lineStart));
        for (var lines = 0; lines < MostLines && lineStart > least; lines++)
        {
            var end = lineStart - 1;
            lineStart = Bytes.LineStart(text, end, end - least);
            var line = text.Slice(lineStart, end - lineStart);
            var trimmed = Bytes.SkipSpaces(line, 0);
            if (trimmed >= line.Length || Bytes.IsLineEnd(line[trimmed]))
                continue;
            var isSection = line[trimmed] == (byte)'[';
            var isComment = lines == 0 && IsComment(line.Slice(trimmed));
            if (!isSection && !isComment && (trimmed >= indent || trimmed == line.Length))
                continue;
            if (!isComment)
                indent = Math.Min(indent, trimmed);
            count = Append(line.Slice(trimmed, Math.Min(MostOfLine, line.Length - trimmed)), letters, starts, count);
            if (isSection)
                break;
        }

        return count;
    }

    private static int Indent(ReadOnlySpan<byte> line)
    {
        var at = Bytes.SkipSpaces(line, 0);
        // The dash of a YAML list item stands where its parent's key may stand too.
        return at < line.Length && line[at] == (byte)'-' ? at + 1 : at;
    }

    private static bool IsComment(ReadOnlySpan<byte> line) =>
        line[0] is (byte)'#' or (byte)';' or (byte)'*' || line.StartsWith("//"u8) || line.StartsWith("/*"u8) || line.StartsWith("--"u8) || line.StartsWith("<!--"u8);
}
