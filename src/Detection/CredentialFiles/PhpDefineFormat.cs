using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>PHP constants, as <c>wp-config.php</c> has them: <c>define('DB_PASSWORD', '…')</c>.</summary>
internal sealed class PhpDefineFormat(SecretRule rule) : CredentialFormat(rule, "define(")
{
    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        var at = Ascii.SkipBlanks(text, start + length, 8);
        if (at >= text.Length || text[at] is not ((byte)'"' or (byte)'\''))
            return;
        var nameStart = at + 1;
        var nameEnd = nameStart;
        while (nameEnd < text.Length && nameEnd - nameStart < 64 && Ascii.IsWord(text[nameEnd]))
            nameEnd++;
        if (nameEnd >= text.Length || text[nameEnd] != text[at] || !NamesSecret(text.Slice(nameStart, nameEnd - nameStart)))
            return;
        at = Ascii.SkipSpaces(text, nameEnd + 1, 16);
        if (at >= text.Length || text[at] != (byte)',')
            return;
        at = Ascii.SkipSpaces(text, at + 1, 16);
        if (at >= text.Length || text[at] is not ((byte)'"' or (byte)'\''))
            return;
        var rest = text.Slice(at + 1, Math.Min(512, text.Length - at - 1));
        var close = rest.IndexOf(text[at]);
        if (close <= 0 || rest.Slice(0, close).IndexOf((byte)'\n') >= 0)
            return;
        found.Add(new Candidate(Rule, at + 1, close) { NameStart = nameStart, NameLength = nameEnd - nameStart, Syntax = ValueSyntax.Quoted });
    }

    private static bool NamesSecret(ReadOnlySpan<byte> name) =>
        Ascii.Contains(name, "password"u8) || Ascii.Contains(name, "passwd"u8) || Ascii.Contains(name, "secret"u8) || Ascii.EndsAt(name, name.Length, "_pass"u8)
        || Ascii.EndsAt(name, name.Length, "_salt"u8) || Ascii.EndsAt(name, name.Length, "auth_key"u8) || Ascii.EndsAt(name, name.Length, "logged_in_key"u8)
        || Ascii.EndsAt(name, name.Length, "nonce_key"u8) || Ascii.EndsAt(name, name.Length, "api_key"u8) || Ascii.EndsAt(name, name.Length, "token"u8);
}
