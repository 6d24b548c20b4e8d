using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>.pgpass</c>: <c>host:port:database:user:password</c>. Believed only in a file of that name, or where nothing is known of the file.</summary>
internal sealed class PgpassFormat(SecretRule rule) : CredentialFormat(rule, ":5432:", ":*:")
{
    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var line = start;
        var limit = Math.Max(0, start - 256);
        while (line > limit && text[line - 1] > 0x20)
            line--;
        if (line > 0 && !Ascii.IsNewLine(text[line - 1]))
            return;
        // The first three colons of five fields; "\:" is no separator.
        var at = line;
        for (var fields = 0; fields < 4; fields++)
        {
            while (at < text.Length && text[at] != (byte)':' && !Ascii.IsSpace(text[at]) && at - line < 512)
                at += text[at] == (byte)'\\' ? 2 : 1;
            if (at >= text.Length || text[at] != (byte)':')
                return;
            at++;
        }

        var end = at;
        while (end < text.Length && !Ascii.IsNewLine(text[end]) && end - at < 256)
            end++;
        found.Propose(Rule, at, end - at, ValueSyntax.Bare);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context) => context.Path.Language switch
    {
        FileLanguage.Pgpass => Password(candidate.SecretIn(text)),
        FileLanguage.Unknown when Password(candidate.SecretIn(text)) is { Confidence: >= Confidence.Medium } => new Judgement(Confidence.Medium, Validity.Unknown),
        _ => Judgement.Dropped,
    };
}
