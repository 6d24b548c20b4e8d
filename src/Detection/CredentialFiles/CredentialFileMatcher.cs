using ApiXGuard.Detection.HttpCredentials;
using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>
/// Finds credentials in files whose format says where they stand. Variants: <c>npmrc</c>, <c>netrc</c>, <c>pgpass</c>, <c>htpasswd</c>,
/// <c>docker</c>, <c>nuget</c>, <c>publish-profile</c>, <c>data-protection</c>, <c>kubernetes</c>, <c>php-define</c>, <c>aws-pair</c>.
/// </summary>
internal sealed class CredentialFileMatcher : Matcher
{
    private readonly CredentialFormat[] _formats;
    private readonly Dictionary<SecretRule, CredentialFormat> _formatOf = [];

    public CredentialFileMatcher(IReadOnlyList<SecretRule> rules)
    {
        var formats = new List<CredentialFormat>();
        foreach (var rule in rules)
        {
            if (Create(rule) is not { } format)
                continue;
            formats.Add(format);
            _formatOf.Add(rule, format);
        }

        _formats = [.. formats];
        Anchors = [.. _formats.SelectMany(format => format.Anchors).Distinct()];
    }

    public override IReadOnlyList<Anchor> Anchors { get; }

    public override int Reach => 32 * 1024;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        foreach (var format in _formats)
        {
            if (format.Begins(text, anchorStart, anchorLength))
                format.Propose(text, anchorStart, anchorLength, found);
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var secret = candidate.SecretIn(text);
        if (StructureTemplates.IsTemplate(secret) || Placeholders.IsPlaceholder(secret) || References.IsReference(secret, ValueSyntax.Quoted, context.Path.Language))
            return Judgement.Dropped;
        return _formatOf.TryGetValue(candidate.Rule, out var format) ? format.Judge(candidate, text, context) : Judgement.Dropped;
    }

    private static CredentialFormat? Create(SecretRule rule) => RuleVariants.VariantOf(rule) switch
    {
        "npmrc" => new NpmrcFormat(rule),
        "netrc" => new NetrcFormat(rule),
        "pgpass" => new PgpassFormat(rule),
        "htpasswd" => new HtpasswdFormat(rule),
        "docker" => new DockerFormat(rule),
        "nuget" => new NuGetFormat(rule),
        "publish-profile" => new PublishProfileFormat(rule),
        "data-protection" => new DataProtectionFormat(rule),
        "kubernetes" => new KubernetesFormat(rule),
        "php-define" => new PhpDefineFormat(rule),
        "aws-pair" => new AwsPairFormat(rule),
        _ => null,
    };
}
