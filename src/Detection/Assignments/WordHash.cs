namespace ApiXGuard.Detection.Assignments;

/// <summary>Case-insensitive 64-bit FNV-1a of ASCII words, so that vocabularies are looked up without making strings.</summary>
internal static class WordHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<byte> word) => Continue(Basis, word);

    /// <summary>The hash of a word that goes on.</summary>
    public static ulong Continue(ulong hash, ReadOnlySpan<byte> word)
    {
        foreach (var b in word)
            hash = (hash ^ Bytes.Lower(b)) * Prime;
        return hash;
    }

    public static ulong Of(string word)
    {
        var hash = Basis;
        foreach (var c in word)
            hash = (hash ^ (byte)c) * Prime;
        return hash;
    }

    /// <summary>The set of the words of a list, separated by spaces.</summary>
    public static HashSet<ulong> SetOf(string words) => [.. words.Split(' ').Select(Of)];
}
