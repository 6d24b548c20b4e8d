using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>The secret key that stands nameless behind an access key id: the console's downloads, notes, tables.</summary>
internal sealed class AwsPairFormat(SecretRule rule) : CredentialFormat(rule, "AKIA", "ASIA")
{
    private const int IdLength = 20;
    private const int SecretLength = 40;
    private const int Reach = 120;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        if ((start > 0 && Ascii.IsWord(text[start - 1])) || text.Length - start < IdLength + SecretLength)
            return;
        for (var i = start; i < start + IdLength; i++)
        {
            if (!(Ascii.IsDigit(text[i]) || (uint)(text[i] - 'A') < 26))
                return;
        }

        var end = Math.Min(text.Length, start + IdLength + Reach + SecretLength);
        for (var at = start + IdLength; at < end; at++)
        {
            var run = Base64Text.LengthAt(text, at, end - at);
            // Neither a path nor the head of something longer.
            if (run == SecretLength && (at + run == text.Length || !(Ascii.IsWord(text[at + run]) || text[at + run] is (byte)'-' or (byte)'.')))
            {
                found.Propose(Rule, at, run);
                return;
            }

            at += run;
        }
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context)
    {
        var secret = candidate.SecretIn(text);
        bool upper = false, lower = false, digit = false;
        foreach (var b in secret)
        {
            upper |= (uint)(b - 'A') < 26;
            lower |= (uint)(b - 'a') < 26;
            digit |= Ascii.IsDigit(b);
        }

        // Forty hexadecimal digits are a revision.
        return upper && lower && digit ? Random(secret) : Judgement.Dropped;
    }
}
