using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>What the published client signed and the published server took.</summary>
internal static class SigningVectors
{
    private static readonly JsonElement Root = Read();

    public static string ApiKey => Text("apiKey");

    public static string AppKey => Text("appKey");

    public static string Date => Text("date");

    public static IEnumerable<SigningVector> Requests => Root.GetProperty("request").EnumerateArray().Select(vector => new SigningVector(
        vector.GetProperty("name").GetString()!,
        vector.GetProperty("url").GetString()!,
        vector.GetProperty("method").GetString()!,
        vector.GetProperty("nonce").GetString()!,
        vector.GetProperty("signedTarget").GetString()!,
        vector.GetProperty("wireTarget").GetString()!,
        vector.GetProperty("canonicalJson").GetString()!,
        vector.GetProperty("bodyJson").GetString(),
        vector.GetProperty("wireBody").GetString(),
        vector.GetProperty("signatureUtf8").GetString()!,
        vector.GetProperty("signatureBinary").GetString()!));

    public static TheoryData<string> RequestNames => [.. Requests.Select(vector => vector.Name)];

    public static SigningVector Request(string name) => Requests.Single(vector => vector.Name == name);

    public static IEnumerable<JsonElement> UriDifferences => Root.GetProperty("uriDifferences").EnumerateArray();

    private static string Text(string property) => Root.GetProperty(property).GetString()!;

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "apix-signing.json")));
        return document.RootElement.Clone();
    }
}

internal sealed record SigningVector(
    string Name,
    string Url,
    string Method,
    string Nonce,
    string SignedTarget,
    string WireTarget,
    string CanonicalJson,
    string? BodyJson,
    string? WireBody,
    string SignatureUtf8,
    string SignatureBinary);
