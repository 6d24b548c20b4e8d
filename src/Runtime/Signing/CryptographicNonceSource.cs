using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>Gives nonces from the system's cryptographic random numbers, each of the 62 characters as likely as any other. Thread-safe.</summary>
public sealed class CryptographicNonceSource : INonceSource
{
    /// <inheritdoc/>
    public void Fill(Span<char> nonce)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        Span<byte> random = stackalloc byte[48];
        var next = random.Length;
        for (var at = 0; at < nonce.Length;)
        {
            if (next == random.Length)
            {
                RandomNumberGenerator.Fill(random);
                next = 0;
            }

            // Six bits give 64 values. The two that are left over are thrown away: folding them in would make two characters likelier.
            var value = random[next++] & 63;
            if (value < Alphabet.Length)
                nonce[at++] = Alphabet[value];
        }

        CryptographicOperations.ZeroMemory(random);
    }
}
