namespace ApiXGuard.Detection.Checks;

/// <summary>age's secret keys: bech32 in upper case (BIP-173) with the readable part <c>age-secret-key-</c> (age specification).</summary>
internal static class AgeSecretKey
{
    private const string Readable = "age-secret-key-";
    private const string Alphabet = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
    private const int Digits = 6;

    public static Validity Check(ReadOnlySpan<byte> key)
    {
        if (key.Length <= Readable.Length + 1 + Digits)
            return Validity.Unknown;
        var state = Start();
        foreach (var b in key.Slice(Readable.Length + 1))
        {
            var value = Alphabet.IndexOf((char)b);
            if (value < 0)
                return Validity.Invalid;
            state = Step(state, value);
        }

        return state == 1 ? Validity.Valid : Validity.Invalid;
    }

    public static string Complete(string key)
    {
        var body = key.Substring(0, key.Length - Digits);
        var state = Start();
        foreach (var c in body.Substring(Readable.Length + 1))
            state = Step(state, Alphabet.IndexOf(c));
        for (var i = 0; i < Digits; i++)
            state = Step(state, 0);
        state ^= 1;
        var digits = new char[Digits];
        for (var i = 0; i < Digits; i++)
            digits[i] = Alphabet[(int)(state >> (5 * (Digits - 1 - i))) & 31];
        return body + new string(digits);
    }

    private static uint Start()
    {
        var state = 1u;
        foreach (var c in Readable)
            state = Step(state, c >> 5);
        state = Step(state, 0);
        foreach (var c in Readable)
            state = Step(state, c & 31);
        return state;
    }

    private static uint Step(uint state, int value)
    {
        var top = state >> 25;
        state = ((state & 0x1FFFFFF) << 5) ^ (uint)value;
        if ((top & 1) != 0)
            state ^= 0x3B6A57B2;
        if ((top & 2) != 0)
            state ^= 0x26508E6D;
        if ((top & 4) != 0)
            state ^= 0x1EA119FA;
        if ((top & 8) != 0)
            state ^= 0x3D4233DD;
        if ((top & 16) != 0)
            state ^= 0x2A1462B3;
        return state;
    }
}
