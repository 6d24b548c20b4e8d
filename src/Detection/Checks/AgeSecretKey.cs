namespace ApiXGuard.Detection.Checks;

/// <summary>age's secret keys: bech32 in upper case with the readable part <c>age-secret-key-</c> (age specification).</summary>
internal static class AgeSecretKey
{
    private const string Readable = "age-secret-key-";
    private const int Digits = 6;

    public static Validity Check(ReadOnlySpan<byte> key)
    {
        if (key.Length <= Readable.Length + 1 + Digits)
            return Validity.Unknown;
        foreach (var b in key)
        {
            if ((uint)(b - 'a') < 26)
                return Validity.Invalid;
        }

        return Bech32.Check(Readable, key.Slice(Readable.Length + 1));
    }

    public static string Complete(string key)
    {
        var body = key.Substring(0, key.Length - Digits);
        return body + Bech32.Checksum(Readable, body.Substring(Readable.Length + 1)).ToUpperInvariant();
    }
}
