namespace ApiXGuard.Runtime;

/// <summary>What every store around another owes the one inside.</summary>
internal static class InnerStore
{
    /// <summary>Passes the word on that a server no longer takes the keys.</summary>
    internal static void Invalidate(IApiXKeyStore store) => (store as IApiXKeyCache)?.Invalidate();

    /// <summary>Ends the inner store, or what else a store owns, in whichever way it knows.</summary>
    internal static void Dispose(object store)
    {
        if (store is IDisposable disposable)
            disposable.Dispose();
        else if (store is IAsyncDisposable asyncDisposable)
            asyncDisposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Dispose"/>
    internal static ValueTask DisposeAsync(object store)
    {
        if (store is IAsyncDisposable asyncDisposable)
            return asyncDisposable.DisposeAsync();
        (store as IDisposable)?.Dispose();
        return default;
    }
}
