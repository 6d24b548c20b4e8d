using System.Diagnostics;
using ApiXGuard.Policy.Compatibility;

namespace ApiXGuard.Policy;

/// <summary>
/// The key of all fingerprints of one repository: the salt in the header of its baseline, so that the fingerprints of two
/// repositories cannot be compared; a constant where there is none. Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("(fingerprint key)")]
public sealed class FingerprintKey
{
    private readonly byte[] _bytes;

    private FingerprintKey(string text) => _bytes = Utf8Text.Encode(text);

    /// <summary>The key where no baseline gives a salt: the text <c>apixguard/v1</c>.</summary>
    public static FingerprintKey Default { get; } = new("apixguard/v1");

    /// <summary>The key of a salt, taken as the text that stands in the header; the default where it is empty.</summary>
    public static FingerprintKey OfSalt(string? salt) => string.IsNullOrEmpty(salt) ? Default : new FingerprintKey(salt!);

    /// <summary>The key's bytes.</summary>
    internal byte[] Bytes => _bytes;

    /// <inheritdoc/>
    public override string ToString() => "(fingerprint key)";
}
