namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Nostr secret keys: bech32 with the readable part <c>nsec</c>, whose last six characters are a BCH code over the whole.
/// <see href="https://github.com/nostr-protocol/nips/blob/master/19.md"/>,
/// <see href="https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki"/>.
/// </summary>
internal static class NostrKey
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const string Prefix = "nsec1";
    private const int DataLength = 52;
    private const int ChecksumLength = 6;

    private static readonly uint[] Generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>Whether the code holds.</summary>
    public static Validity Check(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Prefix.Length + DataLength + ChecksumLength)
            return Validity.Invalid;
        var sum = AfterPrefix();
        foreach (var b in secret.Slice(Prefix.Length))
        {
            var value = Alphabet.IndexOf((char)b);
            if (value < 0)
                return Validity.Invalid;
            sum = Next(sum, (uint)value);
        }

        return sum == 1 ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>Gives a sample the code that its other characters ask for.</summary>
    public static string Complete(string sample)
    {
        var data = sample.Substring(0, Prefix.Length + DataLength);
        var sum = AfterPrefix();
        foreach (var c in data.Substring(Prefix.Length))
            sum = Next(sum, (uint)Alphabet.IndexOf(c));
        for (var i = 0; i < ChecksumLength; i++)
            sum = Next(sum, 0);
        sum ^= 1;
        for (var i = ChecksumLength - 1; i >= 0; i--)
            data += Alphabet[(int)(sum >> (5 * i)) & 31];
        return data;
    }

    private static uint AfterPrefix()
    {
        var readable = Prefix.AsSpan(0, Prefix.Length - 1);
        var sum = 1u;
        foreach (var c in readable)
            sum = Next(sum, (uint)c >> 5);
        sum = Next(sum, 0);
        foreach (var c in readable)
            sum = Next(sum, (uint)c & 31);
        return sum;
    }

    private static uint Next(uint sum, uint value)
    {
        var top = sum >> 25;
        sum = ((sum & 0x1FFFFFF) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
            sum ^= ((top >> i) & 1) == 0 ? 0 : Generator[i];
        return sum;
    }
}
