using ApiXGuard.Detection.Randomness;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>
/// Finds credentials in HTTP headers, command lines and calls. Variants: <c>basic</c>, <c>bearer</c>, <c>header</c>, <c>cookie</c>,
/// <c>command</c>, <c>secure-string</c>, <c>call</c>.
/// </summary>
internal sealed class HttpCredentialsMatcher(IReadOnlyList<SecretRule> rules) : Matcher
{
    private const int LeastToken = 16;

    // How the names of headers end that carry a key and nothing else, between blanks.
    private static ReadOnlySpan<byte> Headers =>
        " api app application auth private access vault subscription functions deploy job security license service account master integration routing session "u8;

    private readonly SecretRule? _basic = RuleVariants.Find(rules, "basic");
    private readonly SecretRule? _bearer = RuleVariants.Find(rules, "bearer");
    private readonly SecretRule? _header = RuleVariants.Find(rules, "header");
    private readonly SecretRule? _command = RuleVariants.Find(rules, "command");
    private readonly SecretRule? _cookie = RuleVariants.Find(rules, "cookie");
    private readonly SecretRule? _call = RuleVariants.Find(rules, "call");
    private readonly SecretRule? _secureString = RuleVariants.Find(rules, "secure-string");

    public override IReadOnlyList<Anchor> Anchors { get; } =
    [
        new("basic", IgnoreCase: true),
        new("bearer", IgnoreCase: true),
        new("auth", IgnoreCase: true),
        new("key", IgnoreCase: true),
        new("token", IgnoreCase: true),
        new("cookie", IgnoreCase: true),
        .. CallArgument.Calls.Select(call => new Anchor(call)),
        .. CommandCredentials.Commands.Select(command => new Anchor(command, IgnoreCase: true)),
    ];

    public override int Reach => 8192;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        var anchor = text.Slice(anchorStart, anchorLength);
        var end = anchorStart + anchorLength;
        if (end >= text.Length)
            return;
        if (Ascii.AreEqual(anchor, "basic"u8))
            ProposeBasic(text, anchorStart, end, found);
        else if (Ascii.AreEqual(anchor, "bearer"u8))
            ProposeBearer(text, anchorStart, end, found);
        else if (Ascii.AreEqual(anchor, "auth"u8))
        {
            if (Ascii.StandsAt(text, end, "enticate("u8))
                ProposeCall(text, end + 9, found);
            else if (Ascii.StandsAt(text, end, "orization"u8))
                ProposeAuthorization(text, anchorStart, end + 9, found);
        }
        else if (Ascii.AreEqual(anchor, "key"u8) || Ascii.AreEqual(anchor, "token"u8))
        {
            if (anchorStart > 1 && text[anchorStart - 1] == (byte)'-')
                ProposeHeader(text, anchorStart - 1, end, found);
        }
        else if (Ascii.AreEqual(anchor, "cookie"u8))
        {
            var start = HeaderValue.SkipJoint(text, end, out var hasOperator);
            if (hasOperator)
                Cookies.Propose(_cookie, text, start, found);
        }
        else if (anchor[anchorLength - 1] == (byte)'(' || Ascii.AreEqual(anchor, "loadpkcs12"u8))
        {
            ProposeCall(text, end, found);
        }
        else
            ProposeCommand(text, anchorStart, anchorLength, found);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var rule = candidate.Rule;
        var secret = candidate.SecretIn(text);
        if (rule == _basic)
        {
            var worth = BasicCredentials.Worth(secret, rule.Confidence);
            return worth == Confidence.None ? Judgement.Dropped : new Judgement(worth, Validity.Valid);
        }

        if (StructureTemplates.IsTemplate(secret) || Placeholders.IsPlaceholder(secret)
            || References.IsReference(secret, candidate.Syntax, context.Path.Language))
        {
            return Judgement.Dropped;
        }

        if (rule == _call && !PasswordText.IsPlausible(secret) && !RandomText.IsRandom(secret))
            return Judgement.Dropped;
        if (rule == _command || rule == _secureString || rule == _call)
        {
            if (secret.Length < 3 || WeakPasswords.IsDocumented(secret))
                return Judgement.Dropped;
            return new Judgement(WeakPasswords.IsWeak(secret) ? Confidence.Low : rule.Confidence, Validity.Unknown);
        }

        return RandomText.IsRandom(secret) ? new Judgement(rule.Confidence, Validity.Unknown) : Judgement.Dropped;
    }

    private static bool IsWordStart(ReadOnlySpan<byte> text, int at) => at == 0 || !Ascii.IsWord(text[at - 1]);

    private void ProposeBasic(ReadOnlySpan<byte> text, int anchorStart, int end, CandidateList found)
    {
        if (!IsWordStart(text, anchorStart))
            return;
        var start = HeaderValue.SkipJoint(text, end, out _);
        if (start == end)
            return;
        var length = Base64Text.LengthAt(text, start, 512);
        if (length >= 8 && BasicCredentials.AreIn(text.Slice(start, length)))
            found.Propose(_basic, start, length, ValueSyntax.Header);
    }

    private void ProposeBearer(ReadOnlySpan<byte> text, int anchorStart, int end, CandidateList found)
    {
        if (!IsWordStart(text, anchorStart))
            return;
        var start = HeaderValue.SkipJoint(text, end, out _);
        if (start > end)
            ProposeToken(_bearer, text, start, found);
    }

    // Authorization: SCHEME value, where the scheme is neither Basic nor Bearer; or the bare value.
    private void ProposeAuthorization(ReadOnlySpan<byte> text, int anchorStart, int end, CandidateList found)
    {
        if (anchorStart > 0 && Ascii.IsWord(text[anchorStart - 1]))
            return;
        var start = HeaderValue.SkipJoint(text, end, out var hasOperator);
        if (!hasOperator)
            return;
        var word = start;
        while (word < text.Length && word - start < 20 && (Ascii.IsAlphanumeric(text[word]) || text[word] is (byte)'-' or (byte)'_'))
            word++;
        var scheme = text.Slice(start, word - start);
        if (scheme.Length > 1 && word < text.Length && text[word] == (byte)' ')
        {
            if (Ascii.AreEqual(scheme, "basic"u8) || Ascii.AreEqual(scheme, "bearer"u8) || Ascii.StandsAt(scheme, 0, "aws4"u8) || Ascii.AreEqual(scheme, "digest"u8))
                return;
            start = word + 1;
            if (Ascii.StandsAt(text, start, "token="u8))
                start = HeaderValue.SkipJoint(text, start + 5, out _);
        }

        ProposeToken(_header, text, start, found);
    }

    private void ProposeHeader(ReadOnlySpan<byte> text, int anchorStart, int end, CandidateList found)
    {
        if (Ascii.IsAlphanumeric(text[end]) || text[end] is (byte)'_')
            return;
        var start = HeaderValue.SkipJoint(text, end, out var hasOperator);
        if (hasOperator && NamesKey(text, anchorStart))
            ProposeToken(_header, text, start, found, anchorStart, end - anchorStart);
    }

    private static bool NamesKey(ReadOnlySpan<byte> text, int end)
    {
        Span<byte> word = stackalloc byte[16];
        var at = word.Length - 1;
        word[at] = (byte)' ';
        while (end > 0 && at > 1 && Ascii.IsLetter(text[end - 1]))
            word[--at] = Ascii.Lower(text[--end]);
        if (at == word.Length - 1)
            return false;
        word[--at] = (byte)' ';
        return Headers.IndexOf(word.Slice(at)) >= 0;
    }

    private static void ProposeToken(SecretRule? rule, ReadOnlySpan<byte> text, int start, CandidateList found, int nameStart = 0, int nameLength = 0)
    {
        var length = HeaderValue.TokenLength(text, start);
        if (rule is null || length < LeastToken)
            return;
        found.Add(new Candidate(rule, start, length) { NameStart = nameStart, NameLength = nameLength, Syntax = ValueSyntax.Header });
    }

    private void ProposeCall(ReadOnlySpan<byte> text, int end, CandidateList found)
    {
        if (CallArgument.TryFind(text, end, out var start, out var length))
            found.Propose(_call, start, length, ValueSyntax.Quoted);
    }

    private void ProposeCommand(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        var end = anchorStart + anchorLength;
        if (anchorStart > 0 && text[anchorStart - 1] == (byte)'.' && text[end] == (byte)'(' && Ascii.AreEqual(text.Slice(anchorStart, anchorLength), "login"u8))
            ProposeCall(text, end + 1, found);
        if (anchorStart > 0 && (Ascii.IsWord(text[anchorStart - 1]) || text[anchorStart - 1] is (byte)'-' or (byte)'.'))
            return;
        if (!CommandCredentials.TryFind(text, anchorStart, anchorLength, out var secret, out _))
            return;
        var rule = CommandCredentials.IsPlainText(anchorLength) ? _secureString : _command;
        found.Propose(rule, secret.Start, secret.Length, secret.IsQuoted ? ValueSyntax.Quoted : ValueSyntax.Argument);
    }
}
