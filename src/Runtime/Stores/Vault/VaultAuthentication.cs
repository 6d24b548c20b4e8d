using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>How a <see cref="VaultApiXKeyStore"/> gets the token that Vault knows it by. Immutable and thread-safe; shows no token.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class VaultAuthentication
{
    private const int MaxTokenSize = 64 * 1024;

    private protected VaultAuthentication()
    {
    }

    /// <summary>A token from a file, read anew whenever a token is needed: the sink of a Vault Agent, say.</summary>
    /// <param name="path">The file; white space around the token is dropped.</param>
    public static VaultAuthentication TokenFromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new GivenToken($"token from the file '{path}'", cancellationToken => ReadFileAsync(path, "Vault token", cancellationToken));
    }

    /// <summary>A token from an environment variable.</summary>
    /// <param name="variable">The variable; <c>VAULT_TOKEN</c> unless given.</param>
    public static VaultAuthentication TokenFromEnvironment(string variable = "VAULT_TOKEN")
    {
        ArgumentException.ThrowIfNullOrEmpty(variable);
        return new GivenToken(
            $"token from the environment variable '{variable}'",
            _ => new(Environment.GetEnvironmentVariable(variable) is { Length: > 0 } token
                ? token
                : throw new ApiXKeyStoreException($"The Vault token is missing: the environment variable '{variable}' is not set.")));
    }

    /// <summary>A token that a delegate gives, whenever one is needed.</summary>
    /// <param name="token">Gives the token. What it throws becomes the inner exception of an <see cref="ApiXKeyStoreException"/>: its message should hold no token.</param>
    public static VaultAuthentication Token(Func<CancellationToken, ValueTask<string>> token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new GivenToken("token from a delegate", token);
    }

    /// <summary>
    /// Vault's Kubernetes auth method: logs in with the pod's service account token, which is read anew at each login since Kubernetes replaces it.
    /// </summary>
    /// <param name="role">The role in Vault.</param>
    /// <param name="mount">Where the method is mounted below <c>auth/</c>.</param>
    /// <param name="tokenPath">The file with the service account token; <see langword="null"/> for the one that Kubernetes mounts into every pod.</param>
    public static VaultAuthentication Kubernetes(string role, string mount = "kubernetes", string? tokenPath = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(role);
        if (VaultPath.Fault(mount) is { } fault)
            throw new ArgumentException($"The mount of Vault's Kubernetes auth {fault}.", nameof(mount));
        return new KubernetesLogin(role, mount, tokenPath ?? "/var/run/secrets/kubernetes.io/serviceaccount/token");
    }

    /// <summary>Whether a login gives another token each time.</summary>
    internal virtual bool IsLogin => false;

    /// <summary>Gets a token, and what Vault tells of its lease.</summary>
    internal abstract ValueTask<VaultToken> LogInAsync(VaultClient client, CancellationToken cancellationToken);

    private static async ValueTask<string> ReadFileAsync(string path, string what, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: true);
            var buffer = new byte[MaxTokenSize + 1];
            try
            {
                var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return length > MaxTokenSize ? "" : Encoding.UTF8.GetString(buffer.AsSpan(0, length)).Trim();
            }
            finally
            {
                System.Security.Cryptography.CryptographicOperations.ZeroMemory(buffer);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ApiXKeyStoreException($"The {what} cannot be read from the file '{path}'.", error);
        }
    }

    private static string Check(string? token, string what) =>
        token is { Length: > 0 } && token.All(c => c is > ' ' and <= '~')
            ? token
            : throw new ApiXKeyStoreException($"The {what} is empty, too long, or not a single line of printable ASCII.");

    private sealed class GivenToken(string name, Func<CancellationToken, ValueTask<string>> token) : VaultAuthentication
    {
        public override string ToString() => name;

        internal override async ValueTask<VaultToken> LogInAsync(VaultClient client, CancellationToken cancellationToken)
        {
            return await client.LookUpAsync(Check(await AskAsync(cancellationToken).ConfigureAwait(false), name), cancellationToken).ConfigureAwait(false);
        }

        private async ValueTask<string?> AskAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await token(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not ApiXKeyStoreException && !(error is OperationCanceledException && cancellationToken.IsCancellationRequested))
            {
                throw new ApiXKeyStoreException($"The {name} could not be had: {error.GetType().Name}.", error);
            }
        }
    }

    private sealed class KubernetesLogin(string role, string mount, string tokenPath) : VaultAuthentication
    {
        internal override bool IsLogin => true;

        public override string ToString() => $"Kubernetes auth at '{mount}' with the role '{role}'";

        internal override async ValueTask<VaultToken> LogInAsync(VaultClient client, CancellationToken cancellationToken)
        {
            const string What = "Kubernetes service account token";
            var jwt = Check(await ReadFileAsync(tokenPath, What, cancellationToken).ConfigureAwait(false), $"{What} in the file '{tokenPath}'");
            var body = new ArrayBufferWriter<byte>(jwt.Length + role.Length + 64);
            try
            {
                using (var json = new Utf8JsonWriter(body))
                {
                    json.WriteStartObject();
                    json.WriteString("role"u8, role);
                    json.WriteString("jwt"u8, jwt);
                    json.WriteEndObject();
                }

                return await client.LogInAsync($"v1/auth/{VaultPath.Escape(mount)}/login", body.WrittenMemory, ToString(), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                body.Clear();
            }
        }
    }
}
