using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>Reads the headers <c>Cookie</c> and <c>Set-Cookie</c> (RFC 6265 §4) for cookies that carry a session.</summary>
internal static class Cookies
{
    private const int MostBytes = 4096;
    private const int MostCookies = 32;
    private const int LeastValue = 16;

    /// <summary>Proposes the values of session cookies in the header's value.</summary>
    public static void Propose(SecretRule? rule, ReadOnlySpan<byte> text, int at, CandidateList found)
    {
        var end = Math.Min(text.Length, at + MostBytes);
        for (var count = 0; count < MostCookies; count++)
        {
            var nameStart = at;
            while (at < end && (Ascii.IsWord(text[at]) || text[at] is (byte)'.' or (byte)'-'))
                at++;
            if (at == nameStart || at >= end || text[at] != (byte)'=')
                return;
            var name = text.Slice(nameStart, at - nameStart);
            var start = ++at;
            while (at < end && text[at] > 0x20 && !Ascii.IsQuote(text[at]) && text[at] is not ((byte)';' or (byte)',' or (byte)'\\' or (byte)'<'))
                at++;
            if (at - start >= LeastValue && CarriesSession(name) && rule is not null)
                found.Add(new Candidate(rule, start, at - start) { NameStart = nameStart, NameLength = name.Length, Syntax = ValueSyntax.Header });
            if (at >= end || text[at] != (byte)';')
                return;
            at = Ascii.SkipBlanks(text, at + 1);
        }
    }

    private static bool CarriesSession(ReadOnlySpan<byte> name) =>
        !Ascii.Contains(name, "csrf"u8) && !Ascii.Contains(name, "xsrf"u8) && !Ascii.Contains(name, "antiforgery"u8)
        && (Ascii.Contains(name, "sess"u8) || Ascii.Contains(name, "auth"u8) || Ascii.Contains(name, "token"u8) || Ascii.Contains(name, "jwt"u8)
            || Ascii.Contains(name, "aspnet"u8) || Ascii.Contains(name, "aspx"u8) || Ascii.Contains(name, "identity"u8) || Ascii.Contains(name, "login"u8)
            || Ascii.Contains(name, "remember"u8) || Ascii.EndsAt(name, name.Length, "sid"u8));
}
