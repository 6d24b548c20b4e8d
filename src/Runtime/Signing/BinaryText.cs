using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>The bytes that Node's encoding <c>binary</c> makes of a text: the low byte of each UTF-16 unit.</summary>
internal static class BinaryText
{
    /// <summary>Turns UTF-8 into those bytes, in place.</summary>
    /// <param name="utf8">A text in valid UTF-8.</param>
    /// <returns>How many bytes there are.</returns>
    public static int Fold(Span<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
            return utf8.Length;
        var written = 0;
        for (var at = 0; at < utf8.Length;)
        {
            var lead = utf8[at];
            switch (lead)
            {
                case < 0x80:
                    utf8[written++] = lead;
                    at++;
                    break;
                case < 0xE0:
                    utf8[written++] = (byte)((lead << 6) | (utf8[at + 1] & 0x3F));
                    at += 2;
                    break;
                case < 0xF0:
                    utf8[written++] = (byte)((utf8[at + 1] << 6) | (utf8[at + 2] & 0x3F));
                    at += 3;
                    break;
                default:
                    var character = ((lead & 0x07) << 18) | ((utf8[at + 1] & 0x3F) << 12) | ((utf8[at + 2] & 0x3F) << 6) | (utf8[at + 3] & 0x3F);
                    utf8[written++] = (byte)((character - 0x10000) >> 10);
                    utf8[written++] = (byte)character;
                    at += 4;
                    break;
            }
        }

        return written;
    }
}
