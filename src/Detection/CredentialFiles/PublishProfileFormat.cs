using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>.PublishSettings</c>: <c>userPWD="…"</c>, the deployment password of an App Service.</summary>
internal sealed class PublishProfileFormat(SecretRule rule) : CredentialFormat(rule, "userPWD")
{
    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        if (MarkupValue.TryReadAttribute(text, start + length, out var valueStart, out var valueLength))
            found.Propose(Rule, valueStart, valueLength, ValueSyntax.Markup);
    }
}
