using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Stores.Vault;

/// <summary>A server with one secret, and stores on it.</summary>
public abstract class VaultTestBase : IDisposable
{
    protected const string Token = "hvs." + "made-up-token-given";
    protected const string Secret = "secret/data/apps/billing";
    protected static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly List<VaultApiXKeyStore> _stores = [];

    protected VaultTestBase()
    {
        Server = new VaultServer(Clock);
        Server.Put(Secret, ("apiKey", "made-up-api"), ("appKey", "made-up-app"), ("note", 1));
        Server.Give(Token, TimeSpan.Zero + TimeSpan.FromDays(1), renewable: true);
    }

    internal VaultServer Server { get; }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("apix-vault-");

    public void Dispose()
    {
        foreach (var store in _stores)
            store.Dispose();
        Server.Dispose();
        _http.Dispose();
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected VaultApiXKeyStore Store(Action<VaultKeyStoreOptions>? configure = null, TimeProvider? clock = null)
    {
        var options = Options();
        configure?.Invoke(options);
        var store = new VaultApiXKeyStore(_http, options, clock ?? Clock);
        _stores.Add(store);
        return store;
    }

    protected VaultKeyStoreOptions Options() => new()
    {
        Address = Server.Address,
        AllowHttpOnLoopback = true,
        Path = "apps/billing",
        Authentication = VaultAuthentication.Token(_ => new(Token)),
        Timeout = TimeSpan.FromMinutes(10),
    };

    protected VaultApiXKeyStore KubernetesStore(string jwt = "made-up.jwt.1", Action<VaultKeyStoreOptions>? configure = null)
    {
        Server.Jwt = jwt;
        Write("jwt", jwt + "\n");
        return Store(options =>
        {
            options.Authentication = VaultAuthentication.Kubernetes(Server.Role, Server.KubernetesMount, Path.Combine(Folder.FullName, "jwt"));
            configure?.Invoke(options);
        });
    }

    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Asserts that reading fails with a message that holds the given parts, and that nothing secret is told.</summary>
    protected static async Task<ApiXKeyStoreException> FailsAsync(IApiXKeyStore store, params string[] parts)
    {
        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync().AsTask().WaitAsync(Bound));
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("made-up-a", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hvs.", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("made-up.jwt", error.ToString(), StringComparison.Ordinal);
        return error;
    }

    protected static async Task UntilAsync(Func<bool> condition)
    {
        using var bound = new CancellationTokenSource(Bound);
        while (!condition())
            await Task.Delay(5, bound.Token);
    }
}
