using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.Scanning;

/// <summary>Finds the tokens of one rule around the literal that its shape holds.</summary>
internal sealed class TokenMatcher : Matcher
{
    private const int NearBefore = 96;
    private const int NearAfter = 32;

    private readonly SecretRule _rule;
    private readonly TokenPattern _pattern;
    private readonly Shapes.AnchorPlace _place;

    public TokenMatcher(SecretRule rule, TokenPattern pattern)
    {
        _rule = rule;
        _pattern = pattern;
        _place = pattern.Shape.AnchorPlace
            ?? throw new FormatException($"The shape of rule '{rule.Id}' holds no literal of three bytes.");
        Anchors = [.. _place.Texts.Select(text => new Anchor(text, IgnoreCase: false, _place.Followers))];
    }

    public override IReadOnlyList<Anchor> Anchors { get; }

    public override int Reach => _place.MostOffset + _pattern.Shape.MaximumLength + NearBefore + NearAfter;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        // The farthest start first: where several fit, the longest token is meant.
        for (var start = Math.Max(0, anchorStart - _place.MostOffset); start <= anchorStart - _place.LeastOffset; start++)
        {
            if (!TokenBoundary.StartsAt(text, start))
                continue;
            var length = _pattern.Shape.LengthAt(text, start);
            if (length < 0 || start + length <= anchorStart)
                continue;
            if (NearWords.AreIn(text, start, start + length, _pattern.Near, NearBefore, NearAfter))
                found.Add(new Candidate(_rule, start, length));
            return;
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var secret = candidate.SecretIn(text);
        var prefix = Math.Min(_rule.VisiblePrefix, secret.Length);
        if (Placeholders.IsPlaceholder(secret.Slice(prefix)))
            return Judgement.Dropped;
        return new Judgement(_rule.Confidence, _rule.Check?.Invoke(secret) ?? Validity.Unknown);
    }
}
