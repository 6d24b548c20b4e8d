using System.Globalization;

namespace ApiXGuard.Runtime;

/// <summary>Where a <see cref="VaultApiXKeyStore"/> finds the keys in HashiCorp Vault, and who it is there. Read once, when the store is made.</summary>
public sealed class VaultKeyStoreOptions
{
    /// <summary>The name of the environment variable that gives the address where <see cref="Address"/> is not set.</summary>
    public const string AddressVariable = "VAULT_ADDR";

    /// <summary>Vault's address, such as <c>https://vault.example.com:8200</c>. Taken from <c>VAULT_ADDR</c> where not set. HTTPS, unless <see cref="AllowHttpOnLoopback"/> lets a loopback address be plain.</summary>
    public Uri? Address { get; set; }

    /// <summary>Whether plain HTTP is allowed to an address on this machine, such as a Vault Agent beside the application. Not unless set.</summary>
    public bool AllowHttpOnLoopback { get; set; }

    /// <summary>The namespace, in Vault editions that have them; sent as <c>X-Vault-Namespace</c>. <see langword="null"/> for none.</summary>
    public string? Namespace { get; set; }

    /// <summary>Where the KV version 2 engine is mounted. <c>secret</c> unless set.</summary>
    public string Mount { get; set; } = "secret";

    /// <summary>The secret's path below the mount, without <c>data/</c>; such as <c>apps/billing</c>. Required.</summary>
    public string Path { get; set; } = "";

    /// <summary>The secret's version, from 1; <see langword="null"/> for the newest.</summary>
    public int? Version { get; set; }

    /// <summary>The field that holds the API key. <c>apiKey</c> unless set.</summary>
    public string ApiKeyField { get; set; } = "apiKey";

    /// <summary>The field that holds the app key. <c>appKey</c> unless set.</summary>
    public string AppKeyField { get; set; } = "appKey";

    /// <summary>How the store gets a token. From the environment variable <c>VAULT_TOKEN</c> unless set.</summary>
    public VaultAuthentication Authentication { get; set; } = VaultAuthentication.TokenFromEnvironment();

    /// <summary>The longest that one exchange with Vault may take, to the end of its answer; more than zero, at most ten minutes. Ten seconds unless set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    internal Uri EffectiveAddress { get; private set; } = new("https://localhost");

    internal string DataPath { get; private set; } = "";

    /// <summary>Tells what is wrong with the options.</summary>
    /// <returns>One message for each fault; empty where they can be used.</returns>
    internal IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        var address = Address;
        if (address is null && Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } variable && !Uri.TryCreate(variable, UriKind.Absolute, out address))
            faults.Add($"Vault's address in the environment variable {AddressVariable} is not an absolute URL.");
        else if (address is null)
            faults.Add($"Vault's address is missing: set {nameof(VaultKeyStoreOptions)}.{nameof(Address)} or the environment variable {AddressVariable}.");
        else if (AddressFault(address) is { } fault)
            faults.Add(fault);
        else
            EffectiveAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");

        if (VaultPath.Fault(Mount) is { } mountFault)
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(Mount)} {mountFault}.");
        if (VaultPath.Fault(Path) is { } pathFault)
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(Path)} {pathFault}.");
        if (Version < 1)
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(Version)} must be 1 or more, or null for the newest.");
        if (string.IsNullOrEmpty(ApiKeyField) || string.IsNullOrEmpty(AppKeyField) || ApiKeyField == AppKeyField)
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(ApiKeyField)} and {nameof(AppKeyField)} must name two fields.");
        if (Namespace is not null && (Namespace.Length == 0 || Namespace.Any(c => c is <= ' ' or > '~')))
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(Namespace)} must be printable ASCII without blanks, or null.");
        if (Authentication is null)
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(Authentication)} is null.");
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(10))
            faults.Add($"{nameof(VaultKeyStoreOptions)}.{nameof(Timeout)} must be more than zero and at most ten minutes.");

        if (faults.Count == 0)
            DataPath = $"v1/{VaultPath.Escape(Mount)}/data/{VaultPath.Escape(Path)}" + (Version is { } version ? "?version=" + version.ToString(CultureInfo.InvariantCulture) : "");
        return faults;
    }

    private string? AddressFault(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return "Vault's address must be an absolute URL without user, query and fragment.";
        if (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && AllowHttpOnLoopback))
            return null;
        return $"Vault's address must begin with https://; plain http:// shows keys to the network. For an address on this machine, {nameof(VaultKeyStoreOptions)}.{nameof(AllowHttpOnLoopback)} allows it.";
    }
}
