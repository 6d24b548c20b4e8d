using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>NuGet.config</c>: <c>&lt;add key="ClearTextPassword" value="…" /&gt;</c>.</summary>
internal sealed class NuGetFormat(SecretRule rule) : CredentialFormat(rule, "ClearTextPassword")
{
    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var at = start + length;
        if (at < text.Length && Ascii.IsQuote(text[at]))
            at++;
        at = Ascii.SkipSpaces(text, at, 32);
        if (Ascii.StandsAt(text, at, "value"u8) && MarkupValue.TryReadAttribute(text, at + 5, out var valueStart, out var valueLength))
            found.Propose(Rule, valueStart, valueLength, ValueSyntax.Markup);
    }
}
