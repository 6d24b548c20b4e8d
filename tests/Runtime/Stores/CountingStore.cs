namespace ApiXGuard.Runtime.Tests.Stores;

/// <summary>A store whose reads a test counts, holds back and lets fail.</summary>
internal sealed class CountingStore : IApiXKeyStore, IDisposable
{
    private int _reads;
    private int _cancelled;

    public int Reads => Volatile.Read(ref _reads);

    public int Cancelled => Volatile.Read(ref _cancelled);

    public int Disposals { get; private set; }

    /// <summary>When set, each read waits for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public Exception? Failure { get; set; }

    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => throw new InvalidOperationException("A cache reads both keys at once.");

    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => throw new InvalidOperationException("A cache reads both keys at once.");

    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        var number = Interlocked.Increment(ref _reads);
        try
        {
            if (Gate is { } gate)
                await gate.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }

        return Failure is null ? new ApiXKeys($"made-up-api-{number}", $"made-up-app-{number}") : throw Failure;
    }

    public void Dispose() => Disposals++;
}
