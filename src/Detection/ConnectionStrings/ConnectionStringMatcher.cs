using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Urls;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.ConnectionStrings;

/// <summary>
/// Finds secrets in connection strings. Variants: <c>database</c>, <c>jdbc</c>, <c>redis</c>, <c>azure-storage</c>,
/// <c>azure-cosmos</c>, <c>azure-access-key</c> and <c>azure-app-configuration</c>.
/// </summary>
internal sealed class ConnectionStringMatcher(IReadOnlyList<SecretRule> rules) : Matcher
{
    private const int MostBeforeKey = 64;

    private readonly SecretRule? _database = RuleVariants.Find(rules, "database");
    private readonly SecretRule? _jdbc = RuleVariants.Find(rules, "jdbc");
    private readonly SecretRule? _redis = RuleVariants.Find(rules, "redis");
    private readonly SecretRule? _storage = RuleVariants.Find(rules, "azure-storage");
    private readonly SecretRule? _cosmos = RuleVariants.Find(rules, "azure-cosmos");
    private readonly SecretRule? _accessKey = RuleVariants.Find(rules, "azure-access-key");
    private readonly SecretRule? _configuration = RuleVariants.Find(rules, "azure-app-configuration");

    public override IReadOnlyList<Anchor> Anchors { get; } =
    [
        new("passw", IgnoreCase: true),
        new("pwd", IgnoreCase: true),
        new("key", IgnoreCase: true),
        new("secret", IgnoreCase: true),
        new("jdbc:oracle:", IgnoreCase: true),
    ];

    public override int Reach => 4096;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        var after = anchorStart + anchorLength;
        switch (Ascii.Lower(text[anchorStart]))
        {
            case (byte)'p':
                if (anchorLength == 5)
                {
                    if (!Ascii.StandsAt(text, after, "ord"u8))
                        return;
                    after += 3;
                }

                var equals = Ascii.SkipBlanks(text, after, 4);
                if (equals < text.Length && text[equals] == (byte)'=')
                    ProposePassword(text, anchorStart, equals + 1, found);
                break;
            case (byte)'j':
                ProposeOracle(text, after, found);
                break;
            case (byte)'k':
                if (after < text.Length && text[after] == (byte)'=')
                    ProposeAzureKey(text, anchorStart, after + 1, found);
                break;
            default:
                if (after < text.Length && text[after] == (byte)'=')
                    ProposeConfiguration(text, anchorStart, after + 1, found);
                break;
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var rule = candidate.Rule;
        var secret = candidate.SecretIn(text);
        if (rule == _storage || rule == _cosmos)
        {
            return AzureKeys.IsEmulator(secret) || !RandomText.IsRandom(secret)
                ? Judgement.Dropped
                : new Judgement(rule.Confidence, Validity.Valid);
        }

        if (rule == _accessKey || rule == _configuration)
            return RandomText.IsRandom(secret) ? new Judgement(rule.Confidence, Validity.Unknown) : Judgement.Dropped;
        // In code a connection string stands in a literal; what looks like one outside is a row of assignments.
        if (context.Path.Language == FileLanguage.Code && !context.IsDecoded && ConnectionText.Enclosing(text, candidate.NameStart, out _) == 0
            && References.IsReference(secret, ValueSyntax.Bare, FileLanguage.Code))
        {
            return Judgement.Dropped;
        }

        if (StructureTemplates.IsTemplate(secret) || Placeholders.IsPlaceholder(secret) || WeakPasswords.IsDocumented(secret)
            || References.IsReference(secret, ValueSyntax.Quoted, context.Path.Language))
        {
            return Judgement.Dropped;
        }

        return new Judgement(WorthOf(secret, candidate, text), Validity.Unknown);
    }

    private static Confidence WorthOf(ReadOnlySpan<byte> secret, in Candidate candidate, ReadOnlySpan<byte> text)
    {
        if (WeakPasswords.IsWeak(secret))
            return Confidence.Low;
        var separator = SeparatorOf(candidate.Rule);
        ConnectionText.Enclosing(text, candidate.NameStart, out var start);
        var whole = ConnectionText.Around(text, start, candidate.End);
        ConnectionKeys.HasOther(whole.Span, candidate.NameStart - whole.Start, candidate.End - whole.Start, separator, out var host);
        return HostNames.IsLocal(host) || HostNames.IsReserved(host) ? Confidence.Medium : candidate.Rule.Confidence;
    }

    private static byte SeparatorOf(SecretRule rule) => RuleVariants.VariantOf(rule) switch
    {
        "redis" => (byte)',',
        _ => (byte)';',
    };

    private void ProposePassword(ReadOnlySpan<byte> text, int anchorStart, int valueAt, CandidateList found)
    {
        var keyStart = anchorStart;
        while (keyStart > 0 && anchorStart - keyStart < MostBeforeKey && (Ascii.IsLetter(text[keyStart - 1]) || text[keyStart - 1] is (byte)' ' or (byte)'\t' or (byte)':'))
            keyStart--;
        if (keyStart == 0)
            ProposeDatabase(text, keyStart, anchorStart, valueAt, found);
        else if (text[keyStart - 1] == (byte)',')
            ProposeRedis(text, keyStart, valueAt, found);
        else if (text[keyStart - 1] is (byte)'?' or (byte)'&' || Ascii.EndsAt(text, keyStart, "&amp;"u8))
            ProposeJdbc(text, keyStart, valueAt, found);
        else
            ProposeDatabase(text, keyStart, anchorStart, valueAt, found);
    }

    private void ProposeDatabase(ReadOnlySpan<byte> text, int keyStart, int anchorStart, int valueAt, CandidateList found)
    {
        // The key begins a part: after a semicolon, a quote, a tag, an "=" of the outer name, or a line break.
        if (keyStart > 0 && text[keyStart - 1] is not ((byte)';' or (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'>' or (byte)'=' or (byte)'\n' or (byte)'\r'))
            return;
        if (!ConnectionKeys.IsPassword(text.Slice(keyStart, anchorStart - keyStart)))
            return;
        var enclosing = ConnectionText.Enclosing(text, keyStart, out var start);
        var end = ConnectionValue.Read(text, valueAt, enclosing, (byte)';', out var valueStart, out var length);
        if (length < 2)
            return;
        var whole = ConnectionText.Around(text, start, end);
        if (!ConnectionKeys.HasOther(whole.Span, keyStart - whole.Start, end - whole.Start, (byte)';', out _))
            return;
        var isJdbc = whole.Span.IndexOf("jdbc:"u8) >= 0;
        Add(isJdbc ? _jdbc : _database, text, keyStart, anchorStart, valueStart, length, found);
    }

    private void ProposeRedis(ReadOnlySpan<byte> text, int keyStart, int valueAt, CandidateList found)
    {
        // "host:6379,password=…": the part before the first comma is a host, perhaps with a port.
        var enclosing = ConnectionText.Enclosing(text, keyStart, out var start);
        var end = ConnectionValue.Read(text, valueAt, enclosing, (byte)',', out var valueStart, out var length);
        if (length < 3 || text[keyStart] == (byte)' ' || Ascii.IsQuote(text[valueAt]))
            return;
        var part = text.Slice(start, keyStart - 1 - start);
        var comma = part.IndexOf((byte)',');
        if (comma >= 0)
            part = part.Slice(0, comma);
        var equals = part.LastIndexOf((byte)'=');
        if (equals >= 0)
            part = part.Slice(equals + 1);
        if (!IsHostWithPort(Ascii.Trim(part)) && !HasRedisKey(text.Slice(start, Math.Min(text.Length, end + 128) - start)))
            return;
        Add(_redis, text, keyStart, keyStart, valueStart, length, found);
    }

    private void ProposeJdbc(ReadOnlySpan<byte> text, int keyStart, int valueAt, CandidateList found)
    {
        ConnectionText.Enclosing(text, keyStart, out var start);
        var before = text.Slice(start, keyStart - start);
        var separator = before.LastIndexOf("://"u8);
        if (before.IndexOf("jdbc:"u8) < 0 && (separator < 0 || !UrlSchemes.IsDatabase(LastWord(before.Slice(0, separator)))))
            return;
        var i = valueAt;
        while (i < text.Length && i - valueAt < 256 && text[i] > 0x20 && !Ascii.IsQuote(text[i]) && text[i] is not ((byte)'&' or (byte)'<' or (byte)'\\' or (byte)'#'))
            i++;
        if (i - valueAt >= 3)
            Add(_jdbc, text, keyStart, keyStart, valueAt, i - valueAt, found);
    }

    // jdbc:oracle:thin:USER/PASSWORD@//host:1521/service
    private void ProposeOracle(ReadOnlySpan<byte> text, int at, CandidateList found)
    {
        var rest = text.Slice(at, Math.Min(256, text.Length - at));
        var end = rest.IndexOf((byte)'@');
        if (end < 0)
            return;
        rest = rest.Slice(0, end);
        var colon = rest.IndexOf((byte)':');
        var slash = rest.IndexOf((byte)'/');
        if (colon < 0 || slash <= colon || rest.Length - slash - 1 < 3 || rest.IndexOf((byte)'"') >= 0 || rest.IndexOf((byte)'\n') >= 0)
            return;
        Add(_jdbc, text, at + colon + 1, at + colon + 1, at + slash + 1, rest.Length - slash - 1, found);
    }

    private void ProposeAzureKey(ReadOnlySpan<byte> text, int anchorStart, int valueAt, CandidateList found)
    {
        var isAccount = Ascii.EndsAt(text, anchorStart, "account"u8);
        if (!isAccount && !Ascii.EndsAt(text, anchorStart, "access"u8))
            return;
        var length = AzureKeys.LengthAt(text, valueAt);
        var value = text.Slice(valueAt, length);
        var keyStart = anchorStart - (isAccount ? 7 : 6);
        var from = Math.Max(0, keyStart - 512);
        var before = text.Slice(from, keyStart - from);
        if (isAccount && AzureKeys.IsLong(value))
        {
            var isCosmos = Ascii.Contains(before.Slice(Math.Max(0, before.Length - 256)), "accountendpoint="u8);
            Add(isCosmos ? _cosmos : _storage, text, keyStart, keyStart, valueAt, length, found);
        }
        else if (!isAccount && (AzureKeys.IsShort(value) || AzureKeys.IsLong(value))
            && (Ascii.Contains(before, "endpoint="u8) || Ascii.Contains(before, "hostname="u8) || Ascii.Contains(before, "sharedaccesskeyname="u8)
                || Ascii.EndsAt(text, keyStart, "shared"u8)))
        {
            Add(_accessKey, text, keyStart, keyStart, valueAt, length, found);
        }
    }

    private void ProposeConfiguration(ReadOnlySpan<byte> text, int anchorStart, int valueAt, CandidateList found)
    {
        if (anchorStart == 0 || text[anchorStart - 1] != (byte)';')
            return;
        var from = Math.Max(0, anchorStart - 256);
        if (text.Slice(from, anchorStart - from).IndexOf(".azconfig."u8) < 0)
            return;
        var length = AzureKeys.LengthAt(text, valueAt);
        if (length >= 40)
            Add(_configuration, text, anchorStart, anchorStart, valueAt, length, found);
    }

    private static void Add(SecretRule? rule, ReadOnlySpan<byte> text, int keyStart, int anchorStart, int valueStart, int length, CandidateList found)
    {
        if (rule is null)
            return;
        var nameStart = keyStart;
        while (nameStart < anchorStart && Ascii.IsSpace(text[nameStart]))
            nameStart++;
        found.Add(new Candidate(rule, valueStart, length) { NameStart = nameStart, NameLength = Math.Max(0, NameLength(text, nameStart)), Syntax = ValueSyntax.Quoted });
    }

    private static int NameLength(ReadOnlySpan<byte> text, int start)
    {
        var i = start;
        while (i < text.Length && i - start < 64 && (Ascii.IsWord(text[i]) || text[i] == (byte)' '))
            i++;
        while (i > start && text[i - 1] == (byte)' ')
            i--;
        return i - start;
    }

    private static ReadOnlySpan<byte> LastWord(ReadOnlySpan<byte> text)
    {
        var start = text.Length;
        while (start > 0 && Ascii.IsAlphanumeric(text[start - 1]))
            start--;
        return text.Slice(start);
    }

    private static bool IsHostWithPort(ReadOnlySpan<byte> part)
    {
        var colon = part.LastIndexOf((byte)':');
        if (colon > 0 && Ascii.IsNumber(part.Slice(colon + 1)))
            return true;
        if (part.IsEmpty || part.IndexOf((byte)'.') <= 0)
            return false;
        foreach (var b in part)
        {
            if (!Ascii.IsAlphanumeric(b) && b is not ((byte)'.' or (byte)'-'))
                return false;
        }

        return true;
    }

    private static bool HasRedisKey(ReadOnlySpan<byte> text) =>
        Ascii.Contains(text, ",abortconnect="u8) || Ascii.Contains(text, ",ssl="u8) || Ascii.Contains(text, ",allowadmin="u8) || Ascii.Contains(text, ",connecttimeout="u8);
}
