using System.Diagnostics;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace ApiXGuard.Runtime;

/// <summary>
/// The two keys of an application: the API key, which names it and travels with each request, and the app key, which signs and never
/// travels. Immutable and thread-safe. <see cref="ToString"/>, the debugger and serializers show neither.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(RedactedView))]
public sealed class ApiXKeys
{
    /// <summary>Makes a pair.</summary>
    /// <param name="apiKey">The API key; not empty.</param>
    /// <param name="appKey">The app key; not empty.</param>
    /// <exception cref="ArgumentException">A key is <see langword="null"/> or empty.</exception>
    public ApiXKeys(string apiKey, string appKey)
    {
        if (string.IsNullOrEmpty(apiKey))
            throw new ArgumentException("The API key is empty.", nameof(apiKey));
        if (string.IsNullOrEmpty(appKey))
            throw new ArgumentException("The app key is empty.", nameof(appKey));
        ApiKey = apiKey;
        AppKey = appKey;
    }

    /// <summary>Names the application; travels in the header <c>X-API-Key</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
#if NET8_0_OR_GREATER
    [JsonIgnore]
#endif
    public string ApiKey { get; }

    /// <summary>Signs requests; never leaves the process.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
#if NET8_0_OR_GREATER
    [JsonIgnore]
#endif
    public string AppKey { get; }

    /// <summary>Takes the pair apart.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="appKey">The app key.</param>
    public void Deconstruct(out string apiKey, out string appKey) => (apiKey, appKey) = (ApiKey, AppKey);

    /// <summary>Says that there are keys, and never which.</summary>
    public override string ToString() => $"{nameof(ApiXKeys)} {{ {nameof(ApiKey)} = {Redact.Mark}, {nameof(AppKey)} = {Redact.Mark} }}";

    private sealed class RedactedView(ApiXKeys keys)
    {
        public string Keys { get; } = keys.ToString();
    }
}
