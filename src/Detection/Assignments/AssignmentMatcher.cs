using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Assignments;

/// <summary>
/// Finds values assigned to names that speak of a secret. Proposes from bytes alone: whichever rule's value may stand there.
/// </summary>
internal sealed class AssignmentMatcher : Matcher
{
    private const int MostElements = 8;

    // Words that names of secrets share. Frequent in code: what follows the name decides first. "access" and "license" stand in prose and
    // in the head of every file; the names that matter hold a key, a token or an id besides.
    private static readonly string[] Words =
    [
        "key", "token", "secret", "pass", "pwd", "auth", "cred", "jwt", "bearer", "pat=", "pat =", "pat:", "pat\"", "salt", "_sid", "accountsid", "signature", "webhook",
        "dsn", "access_id", "accessid", "client_id", "clientid", "seed", "mnemonic", "appid", "app_id", "identified by",
    ];

    private readonly AssignmentRules _rules;
    private readonly IReadOnlyList<string> _sensitiveNames;

    public AssignmentMatcher(IReadOnlyList<SecretRule> rules, IReadOnlyList<string> sensitiveNames)
    {
        _rules = new AssignmentRules(rules);
        _sensitiveNames = sensitiveNames;
        Anchors = [.. Words.Concat(sensitiveNames).Select(word => new Anchor(word, IgnoreCase: true))];
    }

    public override IReadOnlyList<Anchor> Anchors { get; }

    public override int Reach => ValueReader.Most + ProviderContext.MostBefore + 1024;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        // "pat=" takes its operator with it, because "pat" alone stands in every path.
        var anchorEnd = anchorStart + anchorLength;
        var nameEnd = NameExtent.EndFrom(text, Bytes.IsWord(text[anchorEnd - 1]) ? anchorEnd : anchorStart);
        var at = LinkReader.Read(text, anchorStart, nameEnd, out var link);
        if (at < 0)
            return;
        var value = ValueReader.Read(text, at, link, out var isList);
        if (value.IsNone)
            return;
        Propose(text, anchorStart, nameEnd, value, link, found);
        for (var element = 1; isList && element < MostElements; element++)
        {
            value = ValueReader.ReadNext(text, value);
            if (value.IsNone)
                return;
            Propose(text, anchorStart, nameEnd, value, link, found);
        }
    }

    private void Propose(ReadOnlySpan<byte> text, int anchorStart, int nameEnd, in FoundValue value, Link link, CandidateList found)
    {
        var secret = text.Slice(value.Start, value.Length);
        if (!_rules.MayBeSecret(secret.Length) || !ValueBytes.AreOfSecret(secret))
            return;
        var nameStart = NameExtent.StartFrom(text, anchorStart);
        var name = Known(text.Slice(nameStart, nameEnd - nameStart));
        var isRandom = AssignmentJudge.IsRandom(secret);
        if (!isRandom && !AssignmentJudge.IsChosen(name, secret))
            return;
        var syntax = value.Syntax == ValueSyntax.Bare && IsQuery(text, nameStart, link) ? ValueSyntax.Argument : value.Syntax;
        var candidate = new Candidate(_rules.All[0], value.Start, value.Length)
        {
            NameStart = nameStart,
            NameLength = nameEnd - nameStart,
            Syntax = syntax,
        };
        if (isRandom)
            ProposeNamed(text, candidate, found);
        _rules.ProposeGeneric(candidate, name, secret, found);
    }

    private void ProposeNamed(ReadOnlySpan<byte> text, in Candidate candidate, CandidateList found)
    {
        Span<byte> letters = stackalloc byte[ProviderContext.MostLetters];
        Span<bool> starts = stackalloc bool[ProviderContext.MostLetters];
        var context = ProviderContext.Around(text, candidate.NameStart, candidate.Start, letters, starts);
        _rules.ProposeNamed(candidate, candidate.SecretIn(text), context, found);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var name = Known(candidate.NameIn(text));
        var syntax = candidate.Syntax;
        if (syntax == ValueSyntax.Bare && context.Path.Language is FileLanguage.Code && Surroundings.IsInStringOrComment(text, candidate.NameStart))
            syntax = ValueSyntax.Argument;
        return AssignmentJudge.Judge(candidate.Rule, name, candidate.SecretIn(text), syntax, context);
    }

    /// <summary>Judges a value that is known to be assigned to a name.</summary>
    public (SecretRule Rule, Judgement Judgement)? Judge(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, in JudgeContext context)
    {
        if (!_rules.MayBeSecret(value.Length) || !ValueBytes.AreOfSecret(value))
            return null;
        Span<byte> letters = stackalloc byte[ProviderContext.MostLetters];
        Span<bool> starts = stackalloc bool[ProviderContext.MostLetters];
        var found = new CandidateList();
        var unnamed = new Candidate(_rules.All[0], 0, value.Length);
        _rules.ProposeNamed(unnamed, value, ProviderContext.OfName(name, letters, starts), found);
        name = Known(name);
        _rules.ProposeGeneric(unnamed, name, value, found);
        (SecretRule Rule, Judgement Judgement)? best = null;
        foreach (var candidate in found)
        {
            var judgement = ConfidenceScale.Apply(candidate.Rule, AssignmentJudge.Judge(candidate.Rule, name, value, ValueSyntax.Quoted, context), context.Path);
            if (!judgement.IsDropped && (best is not { } other || Specificity.Of(candidate.Rule) > Specificity.Of(other.Rule)))
                best = (candidate.Rule, judgement);
        }

        return best;
    }

    // A name that the user calls sensitive is judged as the plainest one is.
    private ReadOnlySpan<byte> Known(ReadOnlySpan<byte> name)
    {
        foreach (var sensitive in _sensitiveNames)
        {
            if (NearWords.Contains(name, sensitive))
                return "secret"u8;
        }

        return name;
    }

    // "…?name=value&…" and "--name=value" are values wherever they stand, in code too.
    private static bool IsQuery(ReadOnlySpan<byte> text, int nameStart, Link link) =>
        link == Link.Equals && nameStart > 0 && text[nameStart - 1] is (byte)'?' or (byte)'&' or (byte)'-';
}
