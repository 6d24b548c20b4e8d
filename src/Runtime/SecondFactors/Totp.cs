using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ApiXGuard.Runtime;

/// <summary>
/// Time-based one-time passwords: RFC 6238. Holds a shared secret in pinned memory and wipes it on <see cref="Dispose"/>. Thread-safe. It
/// does not remember what it accepted: <see cref="TotpSecondFactor"/> does.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Totp : IDisposable
{
    /// <summary>The shortest secret, in bytes (RFC 4226, requirement R6: 128 bits).</summary>
    public const int MinimumSecretSize = 16;

    /// <summary>The longest secret, in bytes: more than a hash function's block adds nothing.</summary>
    public const int MaximumSecretSize = 128;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _secret;
    private readonly TotpOptions _options;
    private readonly object _gate = new();
    private bool _disposed;

    /// <summary>Makes one-time passwords from a secret.</summary>
    /// <param name="secret">The shared secret, 16 to 128 bytes; copied, so wipe yours.</param>
    /// <param name="options">How codes are made; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The secret is too short or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public Totp(ReadOnlySpan<byte> secret, TotpOptions? options = null)
    {
        if (secret.Length is < MinimumSecretSize or > MaximumSecretSize)
        {
            throw new ArgumentException(
                $"The secret has {secret.Length} bytes; it needs {MinimumSecretSize} to {MaximumSecretSize} (RFC 4226, R6). " +
                $"Make one with {nameof(Totp)}.{nameof(GenerateSecret)}.",
                nameof(secret));
        }

        _options = options ?? new TotpOptions();
        _options.Validate();
        _secret = GC.AllocateUninitializedArray<byte>(secret.Length, pinned: true);
        secret.CopyTo(_secret);
    }

    /// <summary>Makes one-time passwords from a secret as authenticator applications show it.</summary>
    /// <param name="secret">The shared secret in base 32 (RFC 4648), in either case, with or without spaces, hyphens and padding.</param>
    /// <param name="options">How codes are made; <see langword="null"/> for the defaults.</param>
    /// <exception cref="FormatException">The text is not base 32; the message does not quote it.</exception>
    /// <exception cref="ArgumentException">The secret is too short or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static Totp FromBase32(ReadOnlySpan<char> secret, TotpOptions? options = null)
    {
        // One byte more than allowed, so that a longer secret is told from one that just fits.
        Span<byte> bytes = stackalloc byte[MaximumSecretSize + 1];
        try
        {
            if (!Base32.TryDecode(secret, bytes, out var written) && written <= MaximumSecretSize)
            {
                throw new FormatException(
                    "The secret is not base 32 (RFC 4648): it holds letters A to Z and digits 2 to 7. Copy it again from where it was shown.");
            }

            return new Totp(bytes[..written], options);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>Makes a random secret as long as the hash function's output, as RFC 6238, section 5.1 recommends.</summary>
    /// <param name="algorithm">The hash function: 20, 32 or 64 bytes.</param>
    /// <returns>The secret; wipe it when it has been stored.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such algorithm.</exception>
    public static byte[] GenerateSecret(OtpAlgorithm algorithm = OtpAlgorithm.Sha1) => RandomNumberGenerator.GetBytes(algorithm switch
    {
        OtpAlgorithm.Sha1 => HMACSHA1.HashSizeInBytes,
        OtpAlgorithm.Sha256 => HMACSHA256.HashSizeInBytes,
        OtpAlgorithm.Sha512 => HMACSHA512.HashSizeInBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "The algorithm is SHA-1, SHA-256 or SHA-512."),
    });

    /// <summary>Gives the number of the step that holds a moment (RFC 6238, section 4.2), rounded down.</summary>
    /// <param name="time">The moment.</param>
    public long StepAt(DateTimeOffset time) =>
        (long)Math.Floor((decimal)(time - _options.Start).Ticks / _options.Period.Ticks);

    /// <summary>Computes the code for a moment.</summary>
    /// <param name="time">The moment; not before <see cref="TotpOptions.Start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the start.</exception>
    /// <exception cref="ObjectDisposedException">The secret was wiped.</exception>
    public string Compute(DateTimeOffset time)
    {
        Span<char> code = stackalloc char[_options.Digits];
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Hotp.Compute(_secret, StepAt(time), code, _options.Algorithm);
            return new string(code);
        }
    }

    /// <summary>
    /// Checks a code against the present step and those within the drift. Takes the same time wherever a code of the right length fails.
    /// </summary>
    /// <param name="code">The code as it came: any text. White space around it and between its digits is ignored.</param>
    /// <param name="time">The moment.</param>
    /// <param name="step">The step the code belongs to, the latest if there are several; accept no code of this step or an earlier one again.</param>
    /// <returns>Whether the code is right.</returns>
    /// <exception cref="ObjectDisposedException">The secret was wiped.</exception>
    public bool TryVerify(ReadOnlySpan<char> code, DateTimeOffset time, out long step)
    {
        Span<char> given = stackalloc char[Hotp.MaximumDigits];
        Span<char> expected = stackalloc char[_options.Digits];
        step = 0;
        if (!TryReadDigits(code, given, out var length) || length != expected.Length)
            return false;

        var accepted = false;
        var present = StepAt(time);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            for (var candidate = present - _options.DriftSteps; candidate <= present + _options.DriftSteps; candidate++)
            {
                if (candidate < 0)
                    continue;
                Hotp.Compute(_secret, candidate, expected, _options.Algorithm);
                var same = CryptographicOperations.FixedTimeEquals(
                    MemoryMarshal.AsBytes(expected), MemoryMarshal.AsBytes(given[..expected.Length]));
                step = same ? candidate : step;
                accepted |= same;
            }
        }

        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(given));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(expected));
        return accepted;
    }

    /// <summary>Makes the link that an authenticator application reads as a QR code. It holds the secret.</summary>
    /// <param name="issuer">Who asks for the code, such as the application's name; not empty, no colon.</param>
    /// <param name="account">Whose code it is; not empty, no colon.</param>
    /// <exception cref="ArgumentException">The issuer or the account is empty or holds a colon.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <see cref="TotpOptions.Start"/> is not the Unix epoch: such a link has no way to say so.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The secret was wiped.</exception>
    public OtpAuthUri CreateProvisioningUri(string issuer, string account)
    {
        if (_options.Start != DateTimeOffset.UnixEpoch)
            throw new ArgumentOutOfRangeException(nameof(TotpOptions.Start), "A provisioning link cannot carry a start other than the Unix epoch.");
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return new OtpAuthUri(issuer, account, _secret, _options);
        }
    }

    /// <summary>Wipes the secret.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            CryptographicOperations.ZeroMemory(_secret);
        }
    }

    /// <summary>Says how codes are made, and never from what.</summary>
    public override string ToString() =>
        $"{nameof(Totp)} {{ Secret = {Redact.Mark}, {_options.Algorithm}, {_options.Digits} digits, {_options.Period.TotalSeconds} s }}";

    private static bool TryReadDigits(ReadOnlySpan<char> text, Span<char> digits, out int length)
    {
        length = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                continue;
            if (!char.IsAsciiDigit(character) || length == digits.Length)
                return false;
            digits[length++] = character;
        }

        return true;
    }
}
