using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ApiXGuard.Runtime;

/// <summary>An application that may call a server, as its API key named it. Immutable and thread-safe; shows no key.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiXApplication
{
    /// <summary>Makes an application.</summary>
    /// <param name="id">Names the application in logs, claims and rate limits: the public id of its key, say; never the key.</param>
    /// <param name="appKey">The key it signs with; not empty.</param>
    /// <exception cref="ArgumentException">An argument is <see langword="null"/> or empty.</exception>
    public ApiXApplication(string id, string appKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (string.IsNullOrEmpty(appKey))
            throw new ArgumentException("The app key is empty.", nameof(appKey));
        Id = id;
        AppKey = appKey;
    }

    /// <summary>Names the application; safe to log.</summary>
    public string Id { get; }

    /// <summary>The key it signs with.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string AppKey { get; }

    /// <summary>What people call it; <see langword="null"/> for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>What its key may be used for; empty for no scope.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>When the key is due to be replaced, though it still works; <see langword="null"/> where it is not.</summary>
    public DateTimeOffset? DeprecatedSince { get; init; }

    /// <summary>Gives the id and the name.</summary>
    public override string ToString() => Name is null ? Id : $"{Id} ({Name})";
}
