using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>A key that a delegate gives, from wherever it lives. Keeps nothing. As thread-safe as the delegate.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class DelegatingKeyProvider : IKeyProvider
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<string> _key;

    /// <summary>Makes the provider.</summary>
    /// <param name="key">Gives the key's text; called for each read, perhaps by several threads at once.</param>
    public DelegatingKeyProvider(Func<string> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    /// <summary>Takes the key from an environment variable, each time anew.</summary>
    /// <param name="variable">The variable's name.</param>
    public static DelegatingKeyProvider FromEnvironment(string variable)
    {
        ArgumentException.ThrowIfNullOrEmpty(variable);
        return new DelegatingKeyProvider(() => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } key
            ? key
            : throw new ApiXKeyStoreException($"The encryption key is missing: the environment variable '{variable}' is not set. Set it to a random text of 32 characters or more."));
    }

    /// <summary>Gets the key's text.</summary>
    /// <exception cref="ApiXKeyStoreException">The delegate gave none.</exception>
    public string GetKey() =>
        _key() is { Length: > 0 } key ? key : throw new ApiXKeyStoreException("The encryption key is missing: the delegate that gives it gave nothing.");

    /// <summary>Says what it is, and never the key.</summary>
    public override string ToString() => nameof(DelegatingKeyProvider);
}
