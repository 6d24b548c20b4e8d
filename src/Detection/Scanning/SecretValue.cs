using System.Diagnostics;

namespace ApiXGuard.Detection;

/// <summary>
/// A raw secret in its normalised form: unescaped, UTF-8, private keys without white space.
/// Neither <see cref="ToString"/> nor a debugger shows it.
/// </summary>
[DebuggerDisplay("(redacted)")]
public readonly struct SecretValue
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[]? _bytes;

    /// <summary>Takes the normalised bytes.</summary>
    public SecretValue(byte[] normalised) => _bytes = normalised;

    /// <summary>The normalised bytes. Whoever asks for them must not keep or print them.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public override string ToString() => "(redacted)";
}
