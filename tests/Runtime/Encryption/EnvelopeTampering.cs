namespace ApiXGuard.Runtime.Tests.Encryption;

internal static class EnvelopeTampering
{
    /// <summary>Flips each of the low seven bits of each character: field names, punctuation and version included.</summary>
    public static void AssertEveryFlippedBitIsRefused(ApiXSymmetricEncryptionService service, string envelope, string key)
    {
        var refusedAsTampered = 0;
        for (var i = 0; i < envelope.Length; i++)
        {
            for (var bit = 0; bit < 7; bit++)
            {
                var altered = envelope.ToCharArray();
                altered[i] ^= (char)(1 << bit);
                var error = Record.Exception(() => service.Decrypt(new string(altered), key));
                Assert.True(error is EncryptionTamperedException or EncryptionFormatException, $"character {i}, bit {bit}: {error?.GetType().Name ?? "accepted"}");
                refusedAsTampered += error is EncryptionTamperedException ? 1 : 0;
            }
        }

        // Digits that became other digits: those that a mere check of the form lets pass.
        Assert.True(refusedAsTampered > 100, $"only {refusedAsTampered} alterations reached the authentication");
    }
}
