using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>A manifest of <c>kind: Secret</c>, in YAML or JSON: the values below <c>data</c> (base64) and <c>stringData</c>.</summary>
internal sealed class KubernetesFormat(SecretRule rule)
    : CredentialFormat(rule, "kind: Secret", "kind: \"Secret", "kind\": \"Secret", "kind\":\"Secret")
{
    private const int MostDecoded = 1024;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var after = start + length;
        var isQuoted = text[after - 7] == (byte)'"';
        if (after < text.Length && (isQuoted ? text[after] != (byte)'"' : !Ascii.IsSpace(text[after])))
            return;
        if (text[start + 4] == (byte)'"')
            KubernetesJson.Propose(Rule, text, start, found);
        else
            KubernetesYaml.Propose(Rule, text, start, found);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var secret = candidate.SecretIn(text);
        if (IsPublicName(candidate.NameIn(text)))
            return Judgement.Dropped;
        Span<byte> buffer = stackalloc byte[MostDecoded];
        var length = secret.Length % 4 == 0 ? Base64Text.Decode(secret, buffer) : -1;
        if (length <= 0)
            return Password(secret);
        var decoded = Ascii.Trim(buffer.Slice(0, length));
        if (decoded.StartsWith("-----BEGIN CERT"u8) || StructureTemplates.IsTemplate(decoded) || Placeholders.IsPlaceholder(decoded))
            return Judgement.Dropped;
        return Password(decoded);
    }

    private static bool IsPublicName(ReadOnlySpan<byte> name) =>
        Ascii.EndsAt(name, name.Length, ".crt"u8) || Ascii.EndsAt(name, name.Length, ".pub"u8) || Ascii.AreEqual(name, "namespace"u8)
        || Ascii.EndsAt(name, name.Length, "username"u8) || Ascii.EndsAt(name, name.Length, "user"u8) || Ascii.EndsAt(name, name.Length, "host"u8)
        || Ascii.EndsAt(name, name.Length, "port"u8) || Ascii.EndsAt(name, name.Length, "database"u8) || Ascii.EndsAt(name, name.Length, "known_hosts"u8)
        || Ascii.EndsAt(name, name.Length, "url"u8) || Ascii.EndsAt(name, name.Length, "endpoint"u8) || Ascii.EndsAt(name, name.Length, "region"u8)
        || Ascii.EndsAt(name, name.Length, "email"u8) || Ascii.EndsAt(name, name.Length, "id"u8) || Ascii.EndsAt(name, name.Length, "type"u8);
}
