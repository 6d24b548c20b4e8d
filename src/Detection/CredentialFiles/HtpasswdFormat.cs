using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>.htpasswd</c> and <c>/etc/shadow</c>: <c>user:hash</c>. A hash can be guessed offline.</summary>
internal sealed class HtpasswdFormat(SecretRule rule) : CredentialFormat(rule, ":$apr1$", ":$2", ":{S", ":$6$", ":$y$")
{
    private const int LeastHash = 28;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var user = start;
        var limit = Math.Max(0, start - 64);
        while (user > limit && (Ascii.IsWord(text[user - 1]) || text[user - 1] is (byte)'.' or (byte)'-' or (byte)'@'))
            user--;
        if (user == start || (user > 0 && !Ascii.IsSpace(text[user - 1]) && !Ascii.IsQuote(text[user - 1])))
            return;
        // {SHA} and {SSHA} name the hash; a value that begins with a brace is a template to everybody else.
        if (text[start + 1] == (byte)'{')
        {
            var close = text.Slice(start, Math.Min(8, text.Length - start)).IndexOf((byte)'}');
            if (close < 0)
                return;
            start += close;
        }

        var end = start + 1;
        while (end < text.Length && end - start < 160 && (Ascii.IsAlphanumeric(text[end]) || text[end] is (byte)'$' or (byte)'.' or (byte)'/' or (byte)'{' or (byte)'}' or (byte)'+' or (byte)'=' or (byte)','))
            end++;
        var hash = text.Slice(start + 1, end - start - 1);
        if (hash.StartsWith("$2"u8) && (hash.Length < 4 || hash[2] is not ((byte)'a' or (byte)'b' or (byte)'x' or (byte)'y') || hash[3] != (byte)'$'))
            return;
        if (hash.Length >= LeastHash)
            found.Propose(Rule, start + 1, end - start - 1, ValueSyntax.Bare);
    }

    public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context) =>
        new(context.Path.Language is FileLanguage.Htpasswd or FileLanguage.Unknown or FileLanguage.Prose ? Rule.Confidence : Confidence.Low, Validity.Unknown);
}
