namespace ApiXGuard.Runtime;

/// <summary>Disposes a store that a layer wraps, by whichever way the store has.</summary>
internal static class StoreDisposal
{
    public static void Dispose(IApiXKeyStore store)
    {
        if (store is IDisposable disposable)
            disposable.Dispose();
        else if (store is IAsyncDisposable asyncDisposable)
            asyncDisposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public static ValueTask DisposeAsync(IApiXKeyStore store)
    {
        if (store is IAsyncDisposable asyncDisposable)
            return asyncDisposable.DisposeAsync();
        (store as IDisposable)?.Dispose();
        return default;
    }
}
