using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Urls;

/// <summary>Finds secrets in the query of a URL: keys and tokens.</summary>
internal sealed class UrlQuerySecrets(IReadOnlyList<SecretRule> rules)
{
    private const int LongestName = 32;
    private const int LeastValue = 16;
    private const int MostValue = 2048;

    private readonly SecretRule? _query = RuleVariants.Find(rules, "query");

    /// <summary>What a query parameter that holds a secret ends in.</summary>
    public static IReadOnlyList<Anchor> Anchors { get; } =
    [
        new("token", IgnoreCase: true),
        new("key", IgnoreCase: true),
        new("secret", IgnoreCase: true),
    ];

    /// <summary>Whether a rule is one of a query's.</summary>
    public static bool IsQuery(SecretRule rule) => RuleVariants.VariantOf(rule) == "query";

    public void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        if (anchorStart + anchorLength >= text.Length || text[anchorStart + anchorLength] != (byte)'=')
            return;
        var nameStart = anchorStart;
        while (nameStart > 0 && anchorStart - nameStart < LongestName && IsName(text[nameStart - 1]))
            nameStart--;
        if (nameStart == 0 || text[nameStart - 1] is not ((byte)'?' or (byte)'&' or (byte)';'))
            return;
        var before = text[nameStart - 1];
        if (before == (byte)';' && !Ascii.EndsAt(text, nameStart, "&amp;"u8) && !Ascii.EndsAt(text, nameStart, "u0026"u8))
            return;
        var start = anchorStart + anchorLength + 1;
        var length = ValueLength(text, start);
        if (length < LeastValue)
            return;
        var name = text.Slice(nameStart, anchorStart + anchorLength - nameStart);
        if (_query is not null && !IsPublic(name))
        {
            found.Add(new Candidate(_query, start, length) { NameStart = nameStart, NameLength = name.Length });
        }
    }

    /// <summary>What a candidate is worth.</summary>
    public static Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text)
    {
        var rule = candidate.Rule;
        var secret = candidate.SecretIn(text);
        return RandomText.IsRandom(secret) ? new Judgement(rule.Confidence, Validity.Unknown) : Judgement.Dropped;
    }

    private static bool IsName(byte b) => Ascii.IsWord(b) || b is (byte)'-' or (byte)'.';

    // Paging and caching parameters look random and open nothing.
    private static bool IsPublic(ReadOnlySpan<byte> name) =>
        Ascii.Contains(name, "page"u8) || Ascii.Contains(name, "public"u8) || Ascii.Contains(name, "next"u8) || Ascii.Contains(name, "continuation"u8)
        || Ascii.Contains(name, "csrf"u8) || Ascii.Contains(name, "sort"u8) || Ascii.Contains(name, "cache"u8) || Ascii.Contains(name, "sync"u8)
        || Ascii.Contains(name, "site"u8) || Ascii.Contains(name, "anti"u8) || Ascii.Contains(name, "foreign"u8) || Ascii.Contains(name, "primary"u8);

    private static int ValueLength(ReadOnlySpan<byte> text, int start)
    {
        var limit = Math.Min(text.Length, start + MostValue);
        var i = start;
        while (i < limit && (Ascii.IsWord(text[i]) || text[i] is (byte)'-' or (byte)'.' or (byte)'~' or (byte)'%' or (byte)'+' or (byte)'/' or (byte)'=' or (byte)':'))
            i++;
        while (i > start && text[i - 1] is (byte)'.' or (byte)':')
            i--;
        return i - start;
    }
}
