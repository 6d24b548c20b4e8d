using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>An answer of Vault: its status and its JSON. Wipes the bytes on dispose, after which strings taken from it are all that is left.</summary>
internal sealed class VaultAnswer : IDisposable
{
    private readonly byte[] _bytes;
    private readonly JsonDocument? _json;

    public VaultAnswer(HttpStatusCode status, byte[] bytes, int length)
    {
        Status = status;
        _bytes = bytes;
        try
        {
            _json = JsonDocument.Parse(bytes.AsMemory(0, length));
        }
        catch (JsonException)
        {
            // Not every answer is JSON, as when a proxy answers; what needs it says so.
        }
    }

    public HttpStatusCode Status { get; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Finds an object inside objects.</summary>
    /// <returns><see langword="null"/> where one of them is missing or no object.</returns>
    public JsonElement? Find(params ReadOnlySpan<string> names)
    {
        if (_json is null)
            return null;
        var element = _json.RootElement;
        foreach (var name in names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.Object ? element : null;
    }

    /// <summary>Takes a text field.</summary>
    /// <returns><see langword="null"/> where it is missing or no text.</returns>
    public static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escape that stands for half a surrogate pair.
            return null;
        }
    }

    public void Dispose()
    {
        _json?.Dispose();
        CryptographicOperations.ZeroMemory(_bytes);
    }
}
