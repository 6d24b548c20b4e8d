using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>
/// A secret of the server under a short public name, so that what was made with it can say so and the secret can be replaced in time.
/// Thread-safe as far as its provider is; shows no secret.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class VersionedKey
{
    /// <summary>The fewest characters that a secret may have.</summary>
    public const int MinimumLength = 32;

    private readonly IKeyProvider _provider;

    /// <summary>Names a secret.</summary>
    /// <param name="id">One to sixteen letters, digits, hyphens and dots, such as <c>2026-1</c>. Stored in clear text; never used again for another secret.</param>
    /// <param name="provider">Gives the secret: at least 32 characters from a cryptographic source. Asked for each use.</param>
    /// <exception cref="ArgumentException">The id is not of the form.</exception>
    public VersionedKey(string id, IKeyProvider provider)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(provider);
        if (!IsId(id))
            throw new ArgumentException("The id of a key is one to sixteen letters, digits, hyphens and dots.", nameof(id));
        Id = id;
        _provider = provider;
    }

    /// <inheritdoc cref="VersionedKey(string, IKeyProvider)"/>
    /// <param name="id">One to sixteen letters, digits, hyphens and dots, such as <c>2026-1</c>. Stored in clear text; never used again for another secret.</param>
    /// <param name="secret">Gives the secret: at least 32 characters from a cryptographic source. Asked for each use.</param>
    public VersionedKey(string id, Func<string?> secret)
        : this(id, new DelegatedProvider(secret ?? throw new ArgumentNullException(nameof(secret))))
    {
    }

    /// <summary>Names the secret; public.</summary>
    public string Id { get; }

    /// <summary>Says which key this is, and not what it holds.</summary>
    public override string ToString() => $"{nameof(VersionedKey)} {{ {nameof(Id)} = {Id} }}";

    /// <summary>Gets the secret.</summary>
    /// <exception cref="ApiXKeyStoreException">There is none, or it is too short.</exception>
    internal string GetSecret()
    {
        var secret = _provider.GetKey();
        if (string.IsNullOrEmpty(secret))
            throw new ApiXKeyStoreException($"The key \"{Id}\" is missing. Give at least {MinimumLength} random characters where its provider looks.");
        if (secret.Length < MinimumLength)
            throw new ApiXKeyStoreException($"The key \"{Id}\" is too short: at least {MinimumLength} random characters are needed.");
        return secret;
    }

    private static bool IsId(string id)
    {
        if (id.Length is 0 or > 16)
            return false;
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
                return false;
        }

        return true;
    }

    private sealed class DelegatedProvider(Func<string?> secret) : IKeyProvider
    {
        public string GetKey() => secret()!;
    }
}
