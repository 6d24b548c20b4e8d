namespace ApiXGuard.Detection.Assignments;

/// <summary>The rules whose values stand behind names, and which of them a name and a value fit.</summary>
internal sealed class AssignmentRules
{
    // Below this not even a password is told from a word.
    private const int LeastLength = 6;

    // More providers than this are not named around one value.
    private const int MostHits = 32;

    private readonly SecretRule[] _named;
    private readonly NamedValuePattern[] _patterns;
    private readonly ProviderIndex _index;
    private readonly SecretRule? _secret;
    private readonly SecretRule? _password;
    private readonly SecretRule? _clientSecret;
    private readonly SecretRule? _cryptographicKey;

    public AssignmentRules(IReadOnlyList<SecretRule> rules)
    {
        All = rules;
        _named = [.. rules.Where(rule => rule.Pattern is NamedValuePattern)];
        _patterns = [.. _named.Select(rule => (NamedValuePattern)rule.Pattern)];
        _index = new ProviderIndex(_patterns);
        _secret = Variant("secret");
        _password = Variant("password");
        _clientSecret = Variant("client-secret") ?? _secret;
        _cryptographicKey = Variant("cryptographic-key") ?? _secret;

        SecretRule? Variant(string variant) => rules.FirstOrDefault(rule => rule.Pattern is StructurePattern structure && structure.Variant == variant);
    }

    public IReadOnlyList<SecretRule> All { get; }

    /// <summary>Whether a value of this length can be one at all.</summary>
    public bool MayBeSecret(int length) => length >= LeastLength;

    /// <summary>Proposes each provider's rule that a value fits, of those whose word is the most telling.</summary>
    /// <param name="candidate">The span, the name's place and the syntax; its rule is replaced.</param>
    /// <param name="value">The value.</param>
    /// <param name="context">What the provider's word is looked for in.</param>
    /// <param name="found">Takes the candidates.</param>
    public void ProposeNamed(in Candidate candidate, ReadOnlySpan<byte> value, in ProviderContext context, CandidateList found)
    {
        Span<ProviderHit> hits = stackalloc ProviderHit[MostHits];
        var count = _index.Find(context.Letters, context.Starts, context.LineLength, hits);
        var best = 0;
        for (var i = 0; i < count; i++)
        {
            if (hits[i].Score > best && _patterns[hits[i].Rule].Shape.IsWhole(value))
                best = hits[i].Score;
        }

        for (var i = 0; i < count && best > 0; i++)
        {
            if (hits[i].Score == best && _patterns[hits[i].Rule].Shape.IsWhole(value))
                found.Add(candidate with { Rule = _named[hits[i].Rule] });
        }
    }

    /// <summary>Proposes the rule that the name alone speaks for.</summary>
    public void ProposeGeneric(in Candidate candidate, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, CandidateList found)
    {
        if (GenericRule(NameJudge.Judge(name), value) is { } generic)
            found.Add(candidate with { Rule = generic });
    }

    private SecretRule? GenericRule(NameVerdict verdict, ReadOnlySpan<byte> value) => verdict.Class switch
    {
        NameClass.Secret => _secret,
        NameClass.Password => _password,
        NameClass.ClientSecret => _clientSecret,
        NameClass.CryptographicKey => KeyMaterial.IsKey(value) ? _cryptographicKey : _secret,
        _ => null,
    };
}
