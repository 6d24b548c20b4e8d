using ApiXGuard.Runtime;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>A secret of HashiCorp Vault, one field for each value. The token comes from where the runtime takes it, never from the command line.</summary>
/// <param name="options">Where the secret is.</param>
internal sealed class VaultDestination(VaultKeyStoreOptions options) : RemoteDestination
{
    /// <inheritdoc/>
    public override string Kind => "vault";

    /// <inheritdoc/>
    public override string Description => $"the secret '{options.Path}' in the mount '{options.Mount}' of Vault";

    /// <inheritdoc/>
    public override string EntryOf(EntryName name) => name.Key;

    /// <inheritdoc/>
    public override string? FaultOf(string entry) => entry.Trim().Length == 0 || entry.Any(char.IsControl) ? "is no name for a field" : null;

    /// <inheritdoc/>
    protected override SecretWrite WriteNow(string entry, string value, CancellationToken cancellationToken)
    {
        // The token would go along with a redirect.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var writer = new VaultSecretWriter(client, options);
            return writer.WriteAsync(entry, value, cancellationToken).GetAwaiter().GetResult();
        }
        catch (ArgumentException e)
        {
            throw new CommandFailedException(e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal));
        }
    }
}
