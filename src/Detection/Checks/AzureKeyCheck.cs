using ApiXGuard.Detection.ConnectionStrings;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>Whether a key of an Azure service has the length that the service gives its keys.</summary>
internal static class AzureKeyCheck
{
    /// <summary>Storage and Cosmos DB: 64 bytes.</summary>
    public static Validity OfStorage(ReadOnlySpan<byte> secret) => Judge(secret, AzureKeys.IsLong(secret));

    /// <summary>Services with access keys: 32 bytes, or the longer forms.</summary>
    public static Validity OfAccess(ReadOnlySpan<byte> secret) => Judge(secret, AzureKeys.IsShort(secret) || AzureKeys.IsLong(secret));

    private static Validity Judge(ReadOnlySpan<byte> secret, bool isLength)
    {
        Span<byte> bytes = stackalloc byte[192];
        return isLength && Base64Text.Decode(secret, bytes) > 0 ? Validity.Valid : Validity.Invalid;
    }
}
