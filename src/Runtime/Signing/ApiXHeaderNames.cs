namespace ApiXGuard.Runtime;

/// <summary>The names of the headers of a signed request.</summary>
public static class ApiXHeaderNames
{
    /// <summary>The API key.</summary>
    public const string ApiKey = "X-API-Key";

    /// <summary>The signature, in lower-case hexadecimal digits.</summary>
    public const string Signature = "X-Signature";

    /// <summary>The nonce that was signed.</summary>
    public const string Nonce = "X-Signature-Nonce";

    /// <summary>The date that was signed, in the form of RFC 1123.</summary>
    public const string Date = "Date";

    /// <summary>Always <see cref="JsonContentType"/>.</summary>
    public const string ContentType = "Content-Type";

    /// <summary>The one content type whose body is signed.</summary>
    public const string JsonContentType = "application/json";
}
