namespace ApiXGuard.Runtime;

/// <summary>How requests are signed and sent.</summary>
public sealed class ApiXSigningOptions
{
    /// <summary>
    /// Which bytes of a body are signed. <see cref="SignatureProfile.Utf8"/>, the default, fits servers made with this library. Choose
    /// <see cref="SignatureProfile.Binary"/> for a published Node server (<c>@evlt/apix</c> up to 2.2.0) when bodies may hold characters beyond ASCII:
    /// those servers refuse them otherwise.
    /// </summary>
    public SignatureProfile Profile { get; set; }

    /// <summary>
    /// Lets requests go over plain HTTP to this machine itself (<c>localhost</c>, 127.0.0.0/8, ::1), as tests and development need.
    /// <see langword="false"/> by default. Other hosts are refused without TLS always.
    /// </summary>
    public bool AllowInsecureLoopback { get; set; }

    /// <summary>The longest body that is signed and sent, in bytes; 16 MiB by default. It is held in memory while it is signed.</summary>
    public int MaxBodySize { get; set; } = 16 * 1024 * 1024;

    /// <summary>What audit events name as the one whose key signed; by default the name of the key store's type. Never a key.</summary>
    public string? AuditSubject { get; set; }
}
