using ApiXGuard.Detection.Catalogue;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection;

/// <summary>
/// The detection engine. Two steps: <see cref="Scan"/> proposes candidates from bytes alone; <see cref="Judge"/> says what each is
/// worth where it stands. <see cref="FindMatches"/> does both.
/// Immutable and thread-safe.
/// </summary>
public sealed partial class SecretScanner
{
    private readonly Dictionary<SecretRule, Matcher> _matcherOf = [];
    private readonly List<(Anchor Anchor, Matcher Matcher)> _anchors = [];

    /// <summary>Makes an engine for the rules of a catalogue. Costs milliseconds: make one and keep it.</summary>
    public SecretScanner(RuleCatalogue catalogue)
    {
        Catalogue = catalogue;
        foreach (var (matcher, rules) in MatcherFactory.Create(catalogue))
        {
            foreach (var rule in rules)
                _matcherOf.Add(rule, matcher);
            foreach (var anchor in matcher.Anchors)
                _anchors.Add((anchor, matcher));
        }
    }

    /// <summary>The engine with every built-in rule.</summary>
    public static SecretScanner Default { get; } = new(BuiltInRules.Catalogue);

    /// <summary>The rules this engine knows.</summary>
    public RuleCatalogue Catalogue { get; }

    /// <summary>First step: adds to <paramref name="found"/> every candidate in a text, sorted by place.</summary>
    /// <param name="text">UTF-8, perhaps ill-formed. Other encodings are recognised by <c>FindMatches</c>, not here.</param>
    /// <param name="found">Takes the candidates; not cleared first.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Scan(ReadOnlySpan<byte> text, CandidateList found, CancellationToken cancellationToken = default)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var (anchor, matcher) in _anchors)
            {
                if (text.Length - at >= anchor.Text.Length && Stands(text.Slice(at), anchor))
                    matcher.Propose(text, at, anchor.Text.Length, found);
            }
        }

        found.Sort();
    }

    private static bool Stands(ReadOnlySpan<byte> text, Anchor anchor)
    {
        for (var i = 0; i < anchor.Text.Length; i++)
        {
            var b = text[i];
            if (anchor.IgnoreCase && (uint)(b - 'A') < 26)
                b |= 0x20;
            if (b != anchor.Text[i])
                return false;
        }

        return true;
    }

    /// <summary>Second step: what a candidate is worth where it stands.</summary>
    /// <param name="candidate">A candidate that <see cref="Scan"/> found in <paramref name="text"/>.</param>
    /// <param name="text">The same text.</param>
    /// <param name="context">What is known of its place.</param>
    public Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var judgement = _matcherOf[candidate.Rule].Judge(candidate, text, context);
        return ConfidenceScale.Apply(candidate.Rule, judgement, context.Path);
    }
}
