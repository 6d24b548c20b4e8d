namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Nostr secret keys: bech32 with the readable part <c>nsec</c>.
/// <see href="https://github.com/nostr-protocol/nips/blob/master/19.md"/>.
/// </summary>
internal static class NostrKey
{
    private const string Readable = "nsec";
    private const string Prefix = Readable + "1";
    private const int DataLength = 52;
    private const int ChecksumLength = 6;

    /// <summary>Whether the code holds.</summary>
    public static Validity Check(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Prefix.Length + DataLength + ChecksumLength)
            return Validity.Invalid;
        foreach (var b in secret)
        {
            if ((uint)(b - 'A') < 26)
                return Validity.Invalid;
        }

        return Bech32.Check(Readable, secret.Slice(Prefix.Length));
    }

    /// <summary>Gives a sample the code that its other characters ask for.</summary>
    public static string Complete(string sample)
    {
        var body = sample.Substring(0, Prefix.Length + DataLength);
        return body + Bech32.Checksum(Readable, body.Substring(Prefix.Length));
    }
}
