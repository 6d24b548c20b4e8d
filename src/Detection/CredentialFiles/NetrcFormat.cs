using ApiXGuard.Detection.Scanning;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary><c>.netrc</c>: <c>machine HOST login USER password SECRET</c>, on one line or several.</summary>
internal sealed class NetrcFormat(SecretRule rule) : CredentialFormat(rule, "machine ")
{
    private const int MostWords = 6;

    public override void Propose(ReadOnlySpan<byte> text, int start, int length, CandidateList found)
    {
        if (start > 0 && Ascii.IsWord(text[start - 1]))
            return;
        var at = start + length;
        // The host.
        if (!TryReadWord(text, ref at, out _, out _))
            return;
        for (var words = 0; words < MostWords; words++)
        {
            if (!TryReadWord(text, ref at, out var keyStart, out var keyLength) || !TryReadWord(text, ref at, out var valueStart, out var valueLength))
                return;
            var key = text.Slice(keyStart, keyLength);
            if (key.SequenceEqual("password"u8))
            {
                found.Propose(Rule, valueStart, valueLength, ValueSyntax.Bare);
                return;
            }

            if (!key.SequenceEqual("login"u8) && !key.SequenceEqual("account"u8) && !key.SequenceEqual("port"u8) && !key.SequenceEqual("user"u8))
                return;
        }
    }

    private static bool TryReadWord(ReadOnlySpan<byte> text, ref int at, out int start, out int length)
    {
        start = at = Ascii.SkipSpaces(text, at, 64);
        // An escaped line break, where the file stands in a string.
        if (at + 1 < text.Length && text[at] == (byte)'\\' && text[at + 1] == (byte)'n')
            start = at = Ascii.SkipSpaces(text, at + 2, 64);
        length = WordLength(text, at, 256);
        at += length;
        return length > 0;
    }
}
