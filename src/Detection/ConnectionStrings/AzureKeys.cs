using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ConnectionStrings;

/// <summary>Keys in the connection strings of Azure services.</summary>
internal static class AzureKeys
{
    /// <summary>Length of a value of base64 at a place, padding included, also where "=" is percent-encoded or escaped.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int start) => Base64Text.LengthAt(text, start, 256);

    /// <summary>Base64 of 64 bytes: Storage, Cosmos DB, Communication Services.</summary>
    public static bool IsLong(ReadOnlySpan<byte> value) => value.Length == 88 && value.EndsWith("=="u8);

    /// <summary>Base64 of 32 bytes, or the newer form of 84 characters with a marker: Service Bus, Event Hubs, IoT Hub, SignalR.</summary>
    public static bool IsShort(ReadOnlySpan<byte> value) => (value.Length == 44 && value[43] == (byte)'=') || value.Length is 84 or 43;

    /// <summary>The keys of the local emulators of Storage and Cosmos DB: printed in their documentation, the same everywhere.</summary>
    public static bool IsEmulator(ReadOnlySpan<byte> value) =>
        value.StartsWith("Eby8vdM02xNOcqFlqUwJPLlmEtl"u8) || value.StartsWith("C2y6yDjf5/R+ob0N8A7Cgv30VRD"u8);
}
