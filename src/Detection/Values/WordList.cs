namespace ApiXGuard.Detection.Values;

/// <summary>A fixed list of lower-case ASCII texts to be looked for, letter case ignored, filed by their first character.</summary>
internal sealed class WordList
{
    private readonly string[]?[] _byFirst = new string[128][];

    public WordList(params string[] words)
    {
        foreach (var group in words.GroupBy(word => word[0]))
            _byFirst[group.Key] = [.. group];
    }

    /// <summary>Whether a text is one of the words.</summary>
    public bool Has(ReadOnlySpan<byte> text)
    {
        foreach (var word in At(text, 0))
        {
            if (text.Length == word.Length && AsciiText.StandsAt(text, 0, word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text begins with one of the words.</summary>
    public bool Begins(ReadOnlySpan<byte> text) => Stands(text, 0);

    /// <summary>Whether one of the words stands anywhere in a text.</summary>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Stands(text, i))
                return true;
        }

        return false;
    }

    /// <summary>The words that begin with the character at a place.</summary>
    public string[] At(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && text[at] < 128 ? _byFirst[AsciiText.Fold(text[at])] ?? [] : [];

    private bool Stands(ReadOnlySpan<byte> text, int at)
    {
        foreach (var word in At(text, at))
        {
            if (AsciiText.StandsAt(text, at, word))
                return true;
        }

        return false;
    }
}
