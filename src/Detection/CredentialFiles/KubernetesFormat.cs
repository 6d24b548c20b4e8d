using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>A manifest of <c>kind: Secret</c>: the values below <c>data</c> (base64) and <c>stringData</c>.</summary>
internal sealed class KubernetesFormat(SecretRule rule) : CredentialFormat(rule, "kind: Secret")
{
    private const int Window = 16 * 1024;
    private const int MostDecoded = 1024;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var after = start + length;
        if ((after < text.Length && !Ascii.IsSpace(text[after])) || (start > 0 && text[start - 1] != (byte)'\n'))
            return;
        var documentStart = DocumentStart(text, start);
        var documentEnd = DocumentEnd(text, after);
        var inData = false;
        var at = documentStart;
        while (at < documentEnd)
        {
            var lineEnd = text.Slice(at, documentEnd - at).IndexOf((byte)'\n');
            lineEnd = lineEnd < 0 ? documentEnd : at + lineEnd;
            var line = text.Slice(at, lineEnd - at);
            if (line.Length > 0 && !Ascii.IsSpace(line[0]) && line[0] != (byte)'#')
                inData = line.StartsWith("data:"u8) || line.StartsWith("stringData:"u8);
            else if (inData)
                ProposeLine(text, at, line, found);
            at = lineEnd + 1;
        }
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

    private void ProposeLine(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> line, CandidateList found)
    {
        var nameStart = 0;
        while (nameStart < line.Length && (Ascii.IsBlank(line[nameStart]) || Ascii.IsQuote(line[nameStart])))
            nameStart++;
        var nameEnd = nameStart;
        while (nameEnd < line.Length && (Ascii.IsWord(line[nameEnd]) || line[nameEnd] is (byte)'.' or (byte)'-'))
            nameEnd++;
        var colon = nameEnd < line.Length && Ascii.IsQuote(line[nameEnd]) ? nameEnd + 1 : nameEnd;
        if (nameEnd == nameStart || colon >= line.Length || line[colon] != (byte)':')
            return;
        var value = Ascii.SkipBlanks(line, colon + 1);
        if (value < line.Length && Ascii.IsQuote(line[value]))
            value++;
        var length = WordLength(line, value, Window);
        if (length < 4 || line[value] is (byte)'|' or (byte)'>' or (byte)'{' or (byte)'$' or (byte)'#' or (byte)'&' or (byte)'*' or (byte)'!')
            return;
        found.Add(new Candidate(Rule, at + value, length) { NameStart = at + nameStart, NameLength = nameEnd - nameStart, Syntax = ValueSyntax.Bare });
    }

    private static bool IsPublicName(ReadOnlySpan<byte> name) =>
        Ascii.EndsAt(name, name.Length, ".crt"u8) || Ascii.EndsAt(name, name.Length, ".pub"u8) || Ascii.AreEqual(name, "namespace"u8)
        || Ascii.EndsAt(name, name.Length, "username"u8) || Ascii.EndsAt(name, name.Length, "user"u8) || Ascii.EndsAt(name, name.Length, "host"u8)
        || Ascii.EndsAt(name, name.Length, "port"u8) || Ascii.EndsAt(name, name.Length, "database"u8) || Ascii.EndsAt(name, name.Length, "known_hosts"u8)
        || Ascii.EndsAt(name, name.Length, "url"u8) || Ascii.EndsAt(name, name.Length, "endpoint"u8) || Ascii.EndsAt(name, name.Length, "region"u8)
        || Ascii.EndsAt(name, name.Length, "email"u8) || Ascii.EndsAt(name, name.Length, "id"u8) || Ascii.EndsAt(name, name.Length, "type"u8);

    private static int DocumentStart(ReadOnlySpan<byte> text, int at)
    {
        var from = Math.Max(0, at - Window);
        var before = text.Slice(from, at - from);
        var separator = before.LastIndexOf("\n---"u8);
        // A document has one kind: what lies before an earlier one belongs to it.
        var kind = before.LastIndexOf("\nkind:"u8);
        if (kind > separator)
            return at;
        return separator >= 0 ? from + separator + 1 : from;
    }

    private static int DocumentEnd(ReadOnlySpan<byte> text, int at)
    {
        var rest = text.Slice(at, Math.Min(Window, text.Length - at));
        var separator = rest.IndexOf("\n---"u8);
        if (separator >= 0)
            rest = rest.Slice(0, separator);
        var kind = rest.IndexOf("\nkind:"u8);
        return at + (kind >= 0 ? kind : rest.Length);
    }
}
