using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.Urls;

/// <summary>
/// Finds secrets in URLs. Variants for passwords in the authority: <c>generic</c>, <c>mongodb</c>, <c>postgres</c>, <c>mysql</c>,
/// <c>redis</c>, <c>amqp</c>, <c>sqlserver</c>; <c>token</c> for a token in the user's place; <c>query</c> for query parameters.
/// </summary>
internal sealed class UrlCredentialsMatcher(IReadOnlyList<SecretRule> rules) : Matcher
{
    private const int LeastToken = 16;
    private const int MostBefore = 1100;

    private readonly IReadOnlyList<SecretRule> _rules = rules;
    private readonly SecretRule? _token = RuleVariants.Find(rules, "token");
    private readonly UrlQuerySecrets _query = new(rules);

    public override IReadOnlyList<Anchor> Anchors { get; } =
    [
        new("://"),
        new(":\\/\\/"),
        .. UrlQuerySecrets.Anchors,
    ];

    public override int Reach => 4096;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        if (text[anchorStart] != (byte)':')
        {
            _query.Propose(text, anchorStart, anchorLength, found);
            return;
        }

        if (!UrlAuthority.TryRead(text, anchorStart, anchorStart + anchorLength, out var url))
            return;
        if (url.PasswordStart < 0 || url.Password.IsEmpty)
        {
            if (UrlSchemes.IsWeb(url.Scheme) && url.User.Length >= LeastToken && !IsPublicKey(url))
                found.Propose(_token, url.UserStart, url.User.Length);
            return;
        }

        if (IsPassword(url))
        {
            var variant = UrlSchemes.VariantOf(url.Scheme);
            found.Propose(RuleVariants.Find(_rules, variant) ?? RuleVariants.Find(_rules, "generic"), url.PasswordStart, url.Password.Length);
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var secret = candidate.SecretIn(text);
        if (StructureTemplates.IsTemplate(secret) || Placeholders.IsPlaceholder(secret)
            || References.IsReference(secret, ValueSyntax.Quoted, context.Path.Language))
        {
            return Judgement.Dropped;
        }

        if (UrlQuerySecrets.IsQuery(candidate.Rule))
            return UrlQuerySecrets.Judge(candidate, text);
        if (candidate.Rule == _token)
            return HoldsDigits(secret) && RandomText.IsRandom(secret) ? new Judgement(candidate.Rule.Confidence, Validity.Unknown) : Judgement.Dropped;
        return TryReadAround(text, candidate.Start, out var url)
            ? new Judgement(WorthOf(url, candidate.Rule), Validity.Unknown)
            : new Judgement(candidate.Rule.Confidence, Validity.Unknown);
    }

    private static Confidence WorthOf(in UrlAuthority url, SecretRule rule)
    {
        var isWeak = WeakPasswords.IsWeak(url.Password) || url.Password.SequenceEqual(url.User);
        var isLocal = HostNames.IsLocal(url.Host);
        if (WeakPasswords.IsDocumented(url.Password) && (isLocal || HostNames.IsReserved(url.Host) || IsDocumentedUser(url.User) || IsDocumentedHost(url.Host)))
            return Confidence.None;
        if (isWeak)
            return Confidence.Low;
        return isLocal || HostNames.IsReserved(url.Host) ? Min(rule.Confidence, Confidence.Medium) : rule.Confidence;
    }

    private static bool IsPassword(in UrlAuthority url)
    {
        var password = url.Password;
        if (password.Length < 3 || StructureTemplates.IsTemplate(password))
            return false;
        // "http://host:8080@…" is a port, whatever follows.
        if (Ascii.IsNumber(password) && password.Length <= 5 && UrlSchemes.IsWeb(url.Scheme))
            return false;
        if (Ascii.IsNumber(password) && (Ascii.AreEqual(url.User, "localhost"u8) || url.User.IndexOf((byte)'.') >= 0))
            return false;
        // A list of hosts, or code.
        return password.IndexOf((byte)',') < 0 || password.IndexOf((byte)':') < 0;
    }

    // The key of a Sentry address may be seen by everybody.
    private static bool IsPublicKey(in UrlAuthority url) =>
        Ascii.Contains(url.Host, "sentry"u8) || Ascii.Contains(url.Host, "ingest"u8) || url.User.IndexOf((byte)'@') >= 0 || StructureTemplates.IsTemplate(url.User);

    private static bool IsDocumentedUser(ReadOnlySpan<byte> user) => user.IsEmpty || WeakPasswords.IsWeak(user) || StructureTemplates.IsTemplate(user);

    private static bool IsDocumentedHost(ReadOnlySpan<byte> host) =>
        host.IsEmpty || Ascii.StandsAt(host, 0, "host"u8) || Ascii.StandsAt(host, 0, "server"u8) || Ascii.StandsAt(host, 0, "my"u8) || Ascii.StandsAt(host, 0, "your"u8)
        || Ascii.StandsAt(host, 0, "proxy"u8);

    private static bool HoldsDigits(ReadOnlySpan<byte> token)
    {
        var digits = 0;
        foreach (var b in token)
        {
            if (Ascii.IsDigit(b))
                digits++;
        }

        return digits >= 2;
    }

    private static bool TryReadAround(ReadOnlySpan<byte> text, int at, out UrlAuthority url)
    {
        var from = Math.Max(0, at - MostBefore);
        var before = text.Slice(from, at - from);
        var plain = before.LastIndexOf("://"u8);
        var escaped = before.LastIndexOf(":\\/\\/"u8);
        url = default;
        if (plain < 0 && escaped < 0)
            return false;
        return plain > escaped
            ? UrlAuthority.TryRead(text, from + plain, from + plain + 3, out url)
            : UrlAuthority.TryRead(text, from + escaped, from + escaped + 5, out url);
    }

    private static Confidence Min(Confidence a, Confidence b) => a < b ? a : b;
}
