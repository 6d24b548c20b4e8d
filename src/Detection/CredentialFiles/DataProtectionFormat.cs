using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>ASP.NET Core's key ring (<c>key-*.xml</c>) with its master key in the clear.</summary>
internal sealed class DataProtectionFormat(SecretRule rule) : CredentialFormat(rule, "<masterKey")
{
    private const int Window = 512;
    private const int LeastKey = 40;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var inside = text.Slice(start + length, Math.Min(Window, text.Length - start - length));
        var value = inside.IndexOf("<value>"u8);
        if (value < 0)
            return;
        var at = Ascii.SkipSpaces(text, start + length + value + 7, 64);
        var keyLength = Base64Text.LengthAt(text, at, 512);
        if (keyLength >= LeastKey)
            found.Propose(Rule, at, keyLength, ValueSyntax.Markup);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context) => Random(candidate.SecretIn(text));
}
