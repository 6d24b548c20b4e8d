namespace ApiXGuard.Detection.Values;

/// <summary>
/// The runs of letters of a value, cut where a name is cut: at separators, digits, and changes from lower to upper case.
/// Enumerates start and length; allocates nothing.
/// </summary>
internal ref struct WordSegments
{
    private readonly ReadOnlySpan<byte> _text;
    private int _start;
    private int _end;

    public WordSegments(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Start and length of the present run.</summary>
    public readonly (int Start, int Length) Current => (_start, _end - _start);

    public readonly WordSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        _start = _end;
        while (_start < _text.Length && !AsciiText.IsLetter(_text[_start]))
            _start++;
        if (_start == _text.Length)
            return false;
        _end = _start + 1;
        while (_end < _text.Length && AsciiText.IsLetter(_text[_end]) && !IsCut(_end))
            _end++;
        return true;
    }

    /// <summary>Whether the letters of a value are nothing but the given lower-case words, one after the other, with separators between them.</summary>
    public static bool IsMadeOf(ReadOnlySpan<byte> text, WordList words)
    {
        if (text.Length > 63)
            return false;
        // Bit i is set where the first i characters are explained.
        var reached = 1UL;
        for (var i = 0; i < text.Length; i++)
        {
            if ((reached >> i & 1) == 0)
                continue;
            if (text[i] is (byte)'-' or (byte)'_' or (byte)' ' or (byte)'.' or (byte)':' or (byte)'/' or (byte)'\'')
            {
                reached |= 1UL << (i + 1);
                continue;
            }

            foreach (var word in words.At(text, i))
            {
                if (AsciiText.StandsAt(text, i, word))
                    reached |= 1UL << (i + word.Length);
            }
        }

        return (reached >> text.Length & 1) != 0;
    }

    // aB cuts before B; ABc cuts before B too.
    private readonly bool IsCut(int at) =>
        AsciiText.IsUpper(_text[at])
        && (AsciiText.IsLower(_text[at - 1]) || (at + 1 < _text.Length && AsciiText.IsLower(_text[at + 1])));
}
