using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>A manifest of <c>kind: Secret</c>, in YAML or JSON: the values below <c>data</c> (base64) and <c>stringData</c>.</summary>
internal sealed class KubernetesFormat(SecretRule rule)
    : CredentialFormat(rule, "kind: Secret", "\"Secret\"")
{
    private const int MostDecoded = 1024;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        if (text[start] != (byte)'"')
        {
            if (start + length == text.Length || Ascii.IsSpace(text[start + length]))
                KubernetesYaml.Propose(Rule, text, start, found);
            return;
        }

        var colon = start;
        while (colon > 0 && start - colon < 4 && text[colon - 1] == (byte)' ')
            colon--;
        if (colon < 6 || text[colon - 1] != (byte)':')
            return;
        if (Ascii.EndsAt(text, colon - 1, "kind\""u8))
            KubernetesJson.Propose(Rule, text, colon - 7, found);
        else if (Ascii.EndsAt(text, colon - 1, "kind"u8))
            KubernetesYaml.Propose(Rule, text, colon - 5, found);
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
