using System.Globalization;
using System.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Grafana's service account tokens: <c>glsa_</c>, 32 characters, <c>_</c> and the CRC-32 of the first 37 characters as hexadecimal
/// bytes, the least significant first (Grafana's open source, package <c>satokengen</c>).
/// </summary>
internal static class GrafanaChecksum
{
    private const int Covered = 37;
    private const int Digits = 8;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        if (token.Length != Covered + 1 + Digits)
            return Validity.Unknown;
        var expected = Write(token.Slice(0, Covered));
        var actual = token.Slice(Covered + 1);
        for (var i = 0; i < Digits; i++)
        {
            if (actual[i] != expected[i])
                return Validity.Invalid;
        }

        return Validity.Valid;
    }

    public static string Complete(string token) =>
        token.Substring(0, Covered + 1) + Write(Encoding.ASCII.GetBytes(token.Substring(0, Covered)));

    private static string Write(ReadOnlySpan<byte> covered)
    {
        var crc = Crc32.Of(covered);
        var swapped = (crc << 24) | ((crc & 0xFF00) << 8) | ((crc >> 8) & 0xFF00) | (crc >> 24);
        return swapped.ToString("x8", CultureInfo.InvariantCulture);
    }
}
