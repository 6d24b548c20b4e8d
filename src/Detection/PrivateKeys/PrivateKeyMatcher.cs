using ApiXGuard.Detection.Checks;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>
/// Finds private keys. Variants: <c>pem</c>, <c>encrypted</c>, <c>pgp</c>, <c>putty</c>, <c>xml</c>, <c>der</c>, <c>encoded</c>,
/// <c>google-service-account</c>.
/// </summary>
internal sealed class PrivateKeyMatcher(IReadOnlyList<SecretRule> rules) : Matcher
{
    private const int LeastClosedBody = 24;
    private const int LeastOpenBody = 40;
    private const int LeastRun = 20;
    private const int LeastElidedBody = 192;

    private readonly SecretRule? _pem = RuleVariants.Find(rules, "pem");
    private readonly SecretRule? _encrypted = RuleVariants.Find(rules, "encrypted");
    private readonly SecretRule? _pgp = RuleVariants.Find(rules, "pgp");
    private readonly SecretRule? _putty = RuleVariants.Find(rules, "putty");
    private readonly SecretRule? _xml = RuleVariants.Find(rules, "xml");
    private readonly SecretRule? _der = RuleVariants.Find(rules, "der");
    private readonly SecretRule? _encoded = RuleVariants.Find(rules, "encoded");
    private readonly SecretRule? _serviceAccount = RuleVariants.Find(rules, "google-service-account");

    public override IReadOnlyList<Anchor> Anchors { get; } =
    [
        new("-----BEGIN"),
        new("PuTTY-User-Key-File-"),
        new("SAKeyValue"),
        new(BareKey.EncodedArmour),
        .. BareKey.DerAnchors.Select(anchor => new Anchor(anchor)),
    ];

    public override int Reach => Unbounded;

    public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found)
    {
        var anchor = text.Slice(anchorStart, anchorLength);
        switch (anchor[0])
        {
            case (byte)'-':
                ProposeArmoured(text, anchorStart, found);
                break;
            case (byte)'P':
                var puttyEnd = PuttyKey.End(text, anchorStart, out var isEncrypted);
                if (puttyEnd > 0)
                    found.Propose(isEncrypted ? _encrypted : _putty, anchorStart, puttyEnd - anchorStart);
                break;
            case (byte)'S':
                if (anchorStart > 0 && XmlKey.TryRead(text, anchorStart - 1, text.Slice(anchorStart - 1, anchorLength + 1), out var xmlStart, out var xmlEnd))
                    found.Propose(_xml, xmlStart, xmlEnd - xmlStart, ValueSyntax.Markup);
                break;
            case (byte)'L':
                if (TokenBoundary.StartsAt(text, anchorStart) && BareKey.TryReadEncoded(text, anchorStart, out var end))
                    found.Propose(_encoded, anchorStart, end - anchorStart);
                break;
            default:
                if (BareKey.TryReadDer(text, anchorStart, out var derStart, out var derEnd))
                    found.Propose(_der, derStart, derEnd - derStart);
                break;
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var rule = candidate.Rule;
        if (rule == _pem || rule == _pgp || rule == _encrypted || rule == _serviceAccount)
        {
            if (!PemBlock.TryRead(text, candidate.Start, out var block))
                return new Judgement(rule.Confidence, Validity.Unknown);
            return block.IsElided
                ? new Judgement(Confidence.Low, Validity.Invalid)
                : new Judgement(rule.Confidence, PrivateKeyCheck.Read(text, block).Validity);
        }

        return new Judgement(rule.Confidence, rule == _der ? Validity.Valid : Validity.Unknown);
    }

    /// <summary>Whether a block has a body that can be a key: not only armour lines, not a sketch of one.</summary>
    internal static bool HasBody(in PemBlock block)
    {
        var least = block.IsElided ? LeastElidedBody : block.IsClosed ? LeastClosedBody : LeastOpenBody;
        return block.Count >= least && block.LongestRun >= LeastRun;
    }

    private void ProposeArmoured(ReadOnlySpan<byte> text, int start, CandidateList found)
    {
        if (!PemBlock.TryRead(text, start, out var block) || !HasBody(block) || IsFiller(text, block))
            return;
        var (_, isEncrypted) = PrivateKeyCheck.Read(text, block);
        var rule = isEncrypted ? _encrypted
            : block.Kind == PemKind.OpenPgp ? _pgp
            : _serviceAccount is not null && IsInServiceAccount(text, start, block.End) ? _serviceAccount
            : _pem;
        found.Propose(rule, start, block.End - start);
    }

    // "xxxxxxxx…", "AAAA…": a handful of different characters is a drawing of a key.
    private static bool IsFiller(ReadOnlySpan<byte> text, in PemBlock block)
    {
        var reader = new PemReader(text, block.BodyStart);
        ulong low = 0;
        ulong high = 0;
        var distinct = 0;
        while (distinct < 10 && reader.TryRead(out var character))
        {
            ref var seen = ref character < 64 ? ref low : ref high;
            var bit = 1UL << (character & 63);
            if ((seen & bit) == 0)
            {
                seen |= bit;
                distinct++;
            }
        }

        return distinct < 10;
    }

    private static bool IsInServiceAccount(ReadOnlySpan<byte> text, int start, int end)
    {
        const int Window = 1024;
        var from = Math.Max(0, start - Window);
        if (text.Slice(from, start - from).IndexOf("service_account"u8) >= 0)
            return true;
        var after = text.Slice(end, Math.Min(Window, text.Length - end));
        return after.IndexOf("service_account"u8) >= 0 || after.IndexOf("gserviceaccount.com"u8) >= 0;
    }
}
