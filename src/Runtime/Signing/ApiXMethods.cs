using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Runtime;

/// <summary>The methods of API-X requests.</summary>
internal static class ApiXMethods
{
    public const string All = "GET, POST, PUT, DELETE and PATCH";

    /// <summary>Gives the upper-case form of a method.</summary>
    public static bool TryNormalize(string method, [NotNullWhen(true)] out HttpMethod? normalized)
    {
        normalized = null;
        foreach (var known in (ReadOnlySpan<HttpMethod>)[HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
        {
            if (known.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                normalized = known;
        }

        return normalized is not null;
    }
}
