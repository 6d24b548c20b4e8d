using ApiXGuard.Detection.Checks;
using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.WebTokens;

/// <summary>Finds JSON web tokens and keys. Variants: <c>jwt</c>, <c>jwe</c>, <c>jwk</c>.</summary>
internal sealed class WebTokenMatcher(IReadOnlyList<SecretRule> rules) : Matcher
{
    private readonly SecretRule? _signed = RuleVariants.Find(rules, "jwt");
    private readonly SecretRule? _encrypted = RuleVariants.Find(rules, "jwe");
    private readonly SecretRule? _key = RuleVariants.Find(rules, "jwk");

    public override IReadOnlyList<Anchor> Anchors { get; } = [new("eyJ"), new("kty")];

    public override int Reach => 160 * 1024;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        if (text[anchorStart] == (byte)'k')
        {
            if (_key is not null && anchorStart > 0 && JsonWebKey.TryFindSecret(text, anchorStart - 1, out var start, out var length))
                found.Propose(_key, start, length, ValueSyntax.Quoted);
            return;
        }

        // A run of the alphabet is read once, from its start: what follows "-" or "_" is inside one.
        if (!TokenBoundary.StartsAt(text, anchorStart) || (anchorStart > 0 && text[anchorStart - 1] is (byte)'-' or (byte)'_'))
            return;
        if (!WebToken.TryRead(text, anchorStart, out var token) || !WebTokenCheck.HasHeader(text.Slice(anchorStart, token.HeaderLength)))
            return;
        found.Propose(token.IsEncrypted ? _encrypted : _signed, anchorStart, token.Length);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var rule = candidate.Rule;
        var secret = candidate.SecretIn(text);
        if (rule == _key)
        {
            return Placeholders.IsPlaceholder(secret) || !RandomText.IsRandom(secret)
                ? Judgement.Dropped
                : new Judgement(rule.Confidence, Validity.Unknown);
        }

        return WebTokenCheck.Read(secret) switch
        {
            WebTokenState.NoToken => Judgement.Dropped,
            WebTokenState.Textbook => new Judgement(Confidence.Low, Validity.Invalid),
            WebTokenState.Unsigned => new Judgement(Confidence.Low, Validity.Invalid),
            WebTokenState.Whole => new Judgement(rule.Confidence, Validity.Valid),
            _ => new Judgement(rule.Confidence, Validity.Invalid),
        };
    }
}
