using System.Diagnostics;
using System.Globalization;

namespace ApiXGuard.Runtime;

/// <summary>
/// The link <c>otpauth://totp/…</c> that sets up an authenticator application, in the form of Google Authenticator's "Key Uri Format". It
/// holds the shared secret, so the text is to be had only by asking for it: <see cref="Reveal"/>. Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OtpAuthUri
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _uri;

    internal OtpAuthUri(string issuer, string account, ReadOnlySpan<byte> secret, TotpOptions options)
    {
        Check(issuer, nameof(issuer));
        Check(account, nameof(account));
        _uri = string.Create(
            CultureInfo.InvariantCulture,
            $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32.Encode(secret, padding: false)}" +
            $"&issuer={Uri.EscapeDataString(issuer)}&algorithm={NameOf(options.Algorithm)}&digits={options.Digits}&period={options.Period.TotalSeconds}");
    }

    /// <summary>Gives the link, secret and all. Show it once, to the person who sets the application up; never log or keep it.</summary>
    public string Reveal() => _uri;

    /// <summary>Says what this is, without the secret.</summary>
    public override string ToString() => $"otpauth://totp/{Redact.Mark}";

    private static string NameOf(OtpAlgorithm algorithm) => algorithm switch
    {
        OtpAlgorithm.Sha256 => "SHA256",
        OtpAlgorithm.Sha512 => "SHA512",
        _ => "SHA1",
    };

    private static void Check(string part, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(part, name);
        if (part.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The text holds a colon, which separates issuer and account in the link.", name);
    }
}
