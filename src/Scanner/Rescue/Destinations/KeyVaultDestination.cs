using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AzureKeyVault;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>Secrets in Azure Key Vault. Who writes is who is signed in on this machine: the environment, a managed identity, or the command line of Azure.</summary>
/// <param name="vault">The vault's address.</param>
internal sealed class KeyVaultDestination(Uri vault) : RemoteDestination
{
    /// <inheritdoc/>
    public override string Kind => "key-vault";

    /// <inheritdoc/>
    public override string Description => $"the Key Vault {vault.Host}";

    /// <inheritdoc/>
    public override string EntryOf(EntryName name) => AzureKeyVaultSecretWriter.NameOf(name.Key);

    /// <inheritdoc/>
    public override string? FaultOf(string entry) => AzureKeyVaultSecretWriter.IsName(entry) ? null : "is no name for a secret in Key Vault: at most 127 letters, digits and '-'";

    /// <inheritdoc/>
    protected override SecretWrite WriteNow(string entry, string value, CancellationToken cancellationToken) =>
        new AzureKeyVaultSecretWriter(new SecretClient(vault, new DefaultAzureCredential())).WriteAsync(entry, value, cancellationToken).GetAwaiter().GetResult() switch
        {
            true => SecretWrite.Written,
            false => SecretWrite.AlreadyThere,
            null => SecretWrite.OtherValue,
        };
}
