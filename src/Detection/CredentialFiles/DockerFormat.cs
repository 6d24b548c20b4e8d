using ApiXGuard.Detection.HttpCredentials;
using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>.docker/config.json</c> and image pull secrets: <c>"auth": "base64 of user:password"</c>.</summary>
internal sealed class DockerFormat(SecretRule rule) : CredentialFormat(rule, "\"auth\"")
{
    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var at = HeaderValue.SkipJoint(text, start + length, out var hasOperator);
        if (!hasOperator)
            return;
        var value = Base64Text.LengthAt(text, at, 512);
        if (value >= 8 && at + value < text.Length && text[at + value] is (byte)'"' or (byte)'\\' && BasicCredentials.AreIn(text.Slice(at, value)))
            found.Propose(Rule, at, value, ValueSyntax.Quoted);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var worth = BasicCredentials.Worth(candidate.SecretIn(text), Rule.Confidence);
        return worth == Confidence.None ? Judgement.Dropped : new Judgement(worth, Validity.Valid);
    }
}
