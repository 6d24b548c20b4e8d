using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>web.config</c>: <c>&lt;machineKey validationKey="…" decryptionKey="…" /&gt;</c> with keys written out.</summary>
internal sealed class MachineKeyFormat(SecretRule rule) : CredentialFormat(rule, "ionKey=")
{
    private const int LeastKey = 16;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        if (!Ascii.EndsAt(text, start, "validat"u8) && !Ascii.EndsAt(text, start, "decrypt"u8))
            return;
        if (!MarkupValue.TryReadAttribute(text, start + length - 1, out var valueStart, out var valueLength) || valueLength < LeastKey)
            return;
        // "AutoGenerate,IsolateApps" holds no key.
        foreach (var b in text.Slice(valueStart, valueLength))
        {
            if (!TokenBoundary.IsHex(b))
                return;
        }

        found.Propose(Rule, valueStart, valueLength, ValueSyntax.Markup);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context) => Random(candidate.SecretIn(text));
}
