using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>.npmrc</c>: <c>//registry/:_authToken=…</c>, <c>:_password=…</c>, <c>_auth=…</c>.</summary>
internal sealed class NpmrcFormat(SecretRule rule) : CredentialFormat(rule, "_auth", ":_password")
{
    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        if (text[start] == (byte)'_' && !IsLineStart(text, start) && text[start - 1] != (byte)':')
            return;
        var at = start + length;
        if (Ascii.StandsAt(text, at, "token"u8))
            at += 5;
        at = Ascii.SkipBlanks(text, at, 4);
        if (at >= text.Length || text[at] != (byte)'=')
            return;
        at = Ascii.SkipBlanks(text, at + 1, 4);
        if (at < text.Length && Ascii.IsQuote(text[at]))
            at++;
        found.Propose(Rule, at, WordLength(text, at), ValueSyntax.Bare);
    }
}
