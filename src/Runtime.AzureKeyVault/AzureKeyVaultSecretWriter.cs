using System.Diagnostics;
using Azure;
using Azure.Security.KeyVault.Secrets;

namespace ApiXGuard.Runtime.AzureKeyVault;

/// <summary>Creates secrets in Azure Key Vault, for an <see cref="AzureKeyVaultApiXKeyStore"/> or a configuration provider to read. One that is there is never overwritten.</summary>
/// <param name="client">Speaks with the vault.</param>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class AzureKeyVaultSecretWriter(SecretClient client)
{
    /// <summary>The name of a secret for a setting: <c>Stripe:ApiKey</c> is <c>Stripe--ApiKey</c>, as Azure's configuration provider has it.</summary>
    public static string NameOf(string setting) =>
        string.Concat(setting.Replace("__", ":", StringComparison.Ordinal).Select(c => c == ':' ? "--" : c is '_' or '.' or ' ' ? "-" : c.ToString()));

    /// <summary>Whether Key Vault takes a name.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 127 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>Creates a secret.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was written; <see langword="false"/> where it was there already, <see langword="null"/> where another value is there and still is.</returns>
    /// <exception cref="ApiXKeyStoreException">Key Vault refused, or cannot be reached.</exception>
    public async Task<bool?> WriteAsync(string name, string value, CancellationToken cancellationToken)
    {
        try
        {
            var existing = await client.GetSecretAsync(name, version: null, cancellationToken).ConfigureAwait(false);
            return existing.Value.Value == value ? false : null;
        }
        catch (RequestFailedException error) when (error.Status == 404)
        {
            // Nobody has it yet.
        }
        catch (Exception error) when (!IsCancelled(error, cancellationToken))
        {
            throw Refusal("give", name, error);
        }

        try
        {
            await client.SetSecretAsync(name, value, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (!IsCancelled(error, cancellationToken))
        {
            throw Refusal("take", name, error);
        }
    }

    /// <summary>Says where it writes, and never a value.</summary>
    public override string ToString() => $"{nameof(AzureKeyVaultSecretWriter)} {{ {client.VaultUri?.Host} }}";

    private static bool IsCancelled(Exception error, CancellationToken cancellationToken) => error is OperationCanceledException && cancellationToken.IsCancellationRequested;

    // Not as the inner exception: its text quotes what was sent or answered.
    private ApiXKeyStoreException Refusal(string verb, string name, Exception error) => new(error is RequestFailedException { Status: not 0 } failed
        ? $"Key Vault did not {verb} the secret '{name}' in {client.VaultUri.Host}: status {failed.Status}{Hint(failed.Status)}."
        : $"Key Vault did not {verb} the secret '{name}' in {client.VaultUri.Host}: it cannot be reached, or no credential was found ({error.GetType().Name}).");

    private static string Hint(int status) => status switch
    {
        401 => ": the vault does not know the caller; check the credential and its tenant",
        403 => ": the caller may not; reading and writing needs the role 'Key Vault Secrets Officer', or a firewall is in the way",
        409 => ": a deleted secret of this name can still be recovered; recover or purge it first",
        429 => ": the vault limits the rate of requests; try again",
        >= 500 => ": the vault failed; try again",
        _ => "",
    };
}
