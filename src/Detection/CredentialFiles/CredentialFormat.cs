using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>One format of credential file.</summary>
internal abstract class CredentialFormat(SecretRule rule, params string[] anchors)
{
    /// <summary>The format's rule.</summary>
    protected SecretRule Rule { get; } = rule;

    /// <summary>The texts that only this format has.</summary>
    public IReadOnlyList<Anchor> Anchors { get; } = [.. anchors.Select(anchor => new Anchor(anchor))];

    /// <summary>Whether an anchor is one of this format.</summary>
    public bool Begins(ReadOnlySpan<byte> text, int start, int length)
    {
        foreach (var anchor in Anchors)
        {
            if (anchor.Text.Length == length && Stands(text.Slice(start, length), anchor.Text))
                return true;
        }

        return false;
    }

    /// <summary>Proposes what stands at an anchor.</summary>
    public abstract void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found);

    /// <summary>What a candidate is worth that is no placeholder.</summary>
    public virtual Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context) => Password(candidate.SecretIn(text));

    /// <summary>The judgement of a value that people may have chosen.</summary>
    protected Judgement Password(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < 3 || WeakPasswords.IsDocumented(secret))
            return Judgement.Dropped;
        return new Judgement(WeakPasswords.IsWeak(secret) ? Confidence.Low : Rule.Confidence, Validity.Unknown);
    }

    /// <summary>The judgement of a value that a machine made.</summary>
    protected Judgement Random(ReadOnlySpan<byte> secret) =>
        RandomText.IsRandom(secret) ? new Judgement(Rule.Confidence, Validity.Unknown) : Judgement.Dropped;

    /// <summary>Length of the word at a place, to the next white space or quote.</summary>
    internal static int WordLength(ReadOnlySpan<byte> text, int start, int limit = 512)
    {
        var end = Math.Min(text.Length, start + limit);
        var i = start;
        while (i < end && text[i] > 0x20 && !Ascii.IsQuote(text[i]) && text[i] is not ((byte)'<' or (byte)'\\'))
            i++;
        return i - start;
    }

    /// <summary>Whether a place is the start of a line, blanks apart.</summary>
    protected static bool IsLineStart(ReadOnlySpan<byte> text, int at)
    {
        var limit = Math.Max(0, at - 16);
        while (at > limit && Ascii.IsBlank(text[at - 1]))
            at--;
        return at == 0 || Ascii.IsNewLine(text[at - 1]);
    }

    private static bool Stands(ReadOnlySpan<byte> text, string anchor)
    {
        for (var i = 0; i < anchor.Length; i++)
        {
            if (text[i] != anchor[i])
                return false;
        }

        return true;
    }
}
