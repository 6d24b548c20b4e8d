using ApiXGuard.Detection.Catalogue;
using ApiXGuard.Detection.ClientScripts;
using ApiXGuard.Detection.Prefilter;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection;

/// <summary>
/// The detection engine. Two steps: <see cref="Scan"/> proposes candidates from bytes alone; <see cref="Judge"/> says what each is
/// worth where it stands. <see cref="FindMatches(ReadOnlySpan{byte}, in JudgeContext, CancellationToken)"/> does both.
/// Immutable and thread-safe.
/// </summary>
public sealed partial class SecretScanner
{
    private const int Step = 1 << 20;

    private readonly Dictionary<SecretRule, Matcher> _matcherOf = [];
    private readonly AnchorIndex _index;
    private readonly PlaceFinder _finder;
    private readonly Assignments.AssignmentMatcher? _assignments;
    private readonly ClientScriptMatcher? _scripts;

    /// <summary>Makes an engine for the rules of a catalogue. Costs milliseconds: make one and keep it.</summary>
    public SecretScanner(RuleCatalogue catalogue)
        : this(catalogue, PlaceFinder.Best)
    {
    }

    /// <summary>Makes an engine with a given way to find places, so that the ways can be compared.</summary>
    internal SecretScanner(RuleCatalogue catalogue, Func<AnchorIndex, PlaceFinder> finder)
    {
        Catalogue = catalogue;
        var anchors = new List<(Anchor, Matcher)>();
        foreach (var (matcher, rules) in MatcherFactory.Create(catalogue))
        {
            _assignments ??= matcher as Assignments.AssignmentMatcher;
            foreach (var rule in rules)
                _matcherOf.Add(rule, matcher);
            if (matcher is ClientScriptMatcher scripts)
                _scripts = scripts;
            foreach (var anchor in matcher.Anchors)
                anchors.Add((anchor, matcher));
        }

        Anchors = anchors;
        _index = new AnchorIndex(anchors);
        _finder = finder(_index);
    }

    /// <summary>The engine with every built-in rule.</summary>
    public static SecretScanner Default { get; } = new(BuiltInRules.Catalogue);

    /// <summary>Every anchor and the matcher that looks around it.</summary>
    internal IReadOnlyList<(Anchor Anchor, Matcher Matcher)> Anchors { get; }

    /// <summary>How bytes are searched on this processor: <c>vector256</c>, <c>vector128</c> or <c>scalar</c>.</summary>
    public string ScanPath => _finder.Name;

    /// <summary>The rules this engine knows.</summary>
    public RuleCatalogue Catalogue { get; }

    /// <summary>First step: adds to <paramref name="found"/> every candidate in a text, sorted by place.</summary>
    /// <param name="text">UTF-8, perhaps ill-formed. Other encodings are recognised by <c>FindMatches</c>, not here.</param>
    /// <param name="found">Takes the candidates; not cleared first.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Scan(ReadOnlySpan<byte> text, CandidateList found, CancellationToken cancellationToken = default)
    {
        var first = found.Count;
        Span<int> places = stackalloc int[256];
        for (var from = 0; from < text.Length;)
        {
            // In steps, so that a long scan can be stopped.
            var until = Math.Min(text.Length, from + Step);
            while (from < until)
            {
                var count = _finder.Find(text, ref from, until, places);
                for (var i = 0; i < count; i++)
                    _index.Propose(text, places[i], found);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        _scripts?.Settle(text, found, first, cancellationToken);
        found.Sort();
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
