using System.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// The form of the keys our own runtime issues: <c>PREFIX_ENV_ID_RANDOM</c>, six base 62 digits of the CRC-32 of all of that,
/// and perhaps <c>-REGION</c>.
/// </summary>
internal static class ApiXChecksum
{
    private const int RandomLength = 43;
    private const int Digits = 6;

    public static Validity Check(ReadOnlySpan<byte> key)
    {
        var covered = key.LastIndexOf((byte)'_') + 1 + RandomLength;
        if (key.Length < covered + Digits)
            return Validity.Unknown;
        return RadixText.IsBase62(Crc32.Of(key.Slice(0, covered)), key.Slice(covered, Digits)) ? Validity.Valid : Validity.Invalid;
    }

    public static string Complete(string key)
    {
        var covered = key.LastIndexOf('_') + 1 + RandomLength;
        var crc = Crc32.Of(Encoding.ASCII.GetBytes(key.Substring(0, covered)));
        return key.Substring(0, covered) + RadixText.ToBase62(crc, Digits) + key.Substring(covered + Digits);
    }
}
