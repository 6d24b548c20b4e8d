namespace ApiXGuard.Analyzers;

/// <summary>The ids of all diagnostics. A number is never used for another rule.</summary>
public static class DiagnosticIds
{
    /// <summary>The configuration cannot be read, so that something may go unseen.</summary>
    public const string Configuration = "AXG0001";

    /// <summary>A known provider's token in a string.</summary>
    public const string ProviderToken = "AXG1001";

    /// <summary>A secret assigned to a name that speaks of one.</summary>
    public const string NamedSecret = "AXG1002";

    /// <summary>Credentials in a connection string.</summary>
    public const string ConnectionString = "AXG1003";

    /// <summary>Credentials in a URL.</summary>
    public const string UrlCredential = "AXG1004";

    /// <summary>A cryptographic key or initialization vector made of constants.</summary>
    public const string CryptographicKey = "AXG1005";

    /// <summary>A private key, or a certificate with its password.</summary>
    public const string PrivateKey = "AXG1006";

    /// <summary>Credentials in an HTTP header or another part of a request.</summary>
    public const string HttpCredential = "AXG1007";

    /// <summary>A secret in a configuration file of the project.</summary>
    public const string ConfigurationFile = "AXG1008";

    /// <summary>A key store or a credential made of constants.</summary>
    public const string ConstantKeyStore = "AXG1009";

    /// <summary>A secret written to a log.</summary>
    public const string LoggedSecret = "AXG2001";

    /// <summary>A secret in an exception.</summary>
    public const string ExceptionSecret = "AXG2002";

    /// <summary>An object that holds secrets, logged or serialised whole.</summary>
    public const string SecretObject = "AXG2003";

    /// <summary>A secret in telemetry.</summary>
    public const string TelemetrySecret = "AXG2004";

    /// <summary>A secret in a response, a file, a cookie, a URL or a command line.</summary>
    public const string DisclosedSecret = "AXG2005";

    /// <summary>Logging that is set up to record secret headers, bodies or parameters.</summary>
    public const string UnredactedLogging = "AXG2006";

    /// <summary>An environment variable read in client code.</summary>
    public const string ClientEnvironment = "AXG3001";

    /// <summary>A secret read from configuration in client code.</summary>
    public const string ClientConfiguration = "AXG3002";

    /// <summary>A secret in a file that ships with a client.</summary>
    public const string ShippedSecret = "AXG3003";

    /// <summary>A file for secrets that is packed, copied or embedded.</summary>
    public const string ShippedSecretFile = "AXG3004";

    /// <summary>A secret that a script build puts into what a browser downloads.</summary>
    public const string ClientScript = "AXG3005";

    /// <summary>A key store built in a client.</summary>
    public const string ClientKeyStore = "AXG3006";

    /// <summary>A secret rendered into a page.</summary>
    public const string RenderedSecret = "AXG3007";

    /// <summary>A signature or key compared in a time that tells where it differs.</summary>
    public const string TimingUnsafeComparison = "AXG4001";

    /// <summary>A key kept longer than its store meant.</summary>
    public const string RetainedKey = "AXG4002";

    /// <summary>A signed request over a connection that anybody can read.</summary>
    public const string InsecureTransport = "AXG4003";

    /// <summary>Certificate validation switched off where keys travel.</summary>
    public const string CertificateValidation = "AXG4004";

    /// <summary>A key made from what can be guessed.</summary>
    public const string PredictableKey = "AXG4005";

    /// <summary>A key used after its request.</summary>
    public const string OutlivedKey = "AXG4006";
}
