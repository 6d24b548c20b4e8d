using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>A key file of PuTTY (its manual, appendix C).</summary>
internal static class PuttyKey
{
    private const int MostBytes = 32 * 1024;

    /// <summary>Reads the file whose first line begins at a place.</summary>
    /// <returns>One past the file's last line; -1 where there is no private part.</returns>
    public static int End(ReadOnlySpan<byte> text, int start, out bool isEncrypted)
    {
        isEncrypted = false;
        var rest = text.Slice(start, Math.Min(MostBytes, text.Length - start));
        var next = rest.Slice(1).IndexOf("PuTTY-User-Key-File-"u8);
        if (next >= 0)
            rest = rest.Slice(0, next + 1);
        var lines = rest.IndexOf("Private-Lines:"u8);
        if (lines < 0)
            return -1;
        var encryption = rest.Slice(0, lines).IndexOf("Encryption:"u8);
        if (encryption >= 0)
            isEncrypted = !Ascii.StandsAt(rest, Ascii.SkipBlanks(rest, encryption + 11), "none"u8);
        var count = Ascii.SkipBlanks(rest, lines + 14);
        while (count < rest.Length && Ascii.IsDigit(rest[count]))
            count++;
        var mac = rest.Slice(count).IndexOf("Private-MAC:"u8);
        if (mac >= 0)
        {
            var end = Ascii.SkipBlanks(rest, count + mac + 12);
            while (end < rest.Length && Ascii.IsAlphanumeric(rest[end]))
                end++;
            return HasBody(rest.Slice(0, count + mac), count) ? start + end : -1;
        }

        var last = LastOfBody(rest, count);
        return HasBody(rest.Slice(0, last), count) ? start + last : -1;
    }

    private static int LastOfBody(ReadOnlySpan<byte> text, int from)
    {
        var reader = new PemReader(text, from);
        while (reader.TryRead(out _))
        {
        }

        return reader.End;
    }

    private static bool HasBody(ReadOnlySpan<byte> text, int from)
    {
        var reader = new PemReader(text, from);
        while (reader.TryRead(out _))
        {
        }

        return reader.Count >= 40 && reader.LongestRun >= 24;
    }
}
