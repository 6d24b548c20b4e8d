using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>The error that a server's response tells of.</summary>
internal readonly record struct ApiXErrorBody(string Id, string Message)
{
    /// <summary>Reads an error, where <c>success</c> is false and <c>error.id</c> and <c>error.message</c> are strings.</summary>
    public static bool TryRead(JsonElement data, out ApiXErrorBody error)
    {
        error = default;
        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("success", out var success) || success.ValueKind != JsonValueKind.False
            || !data.TryGetProperty("error", out var details) || details.ValueKind != JsonValueKind.Object
            || !TryText(details, "id", out var id)
            || !TryText(details, "message", out var message))
        {
            return false;
        }

        error = new ApiXErrorBody(id, message);
        return true;
    }

    private static bool TryText(JsonElement details, string name, out string text)
    {
        text = "";
        if (!details.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return false;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: a string all the same, that .NET cannot hold.
            text = "(not Unicode)";
        }

        return true;
    }
}
