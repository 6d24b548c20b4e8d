namespace ApiXGuard.Runtime.Tests.Audit;

/// <summary>An inner store whose answer a test sets, and which counts what happens to it.</summary>
internal sealed class ScriptedStore(Func<CancellationToken, ValueTask<ApiXKeys>> answer) : IApiXKeyCache, IDisposable
{
    private int _reads;
    private int _invalidations;
    private int _disposals;

    internal ScriptedStore(ApiXKeys keys)
        : this(_ => ValueTask.FromResult(keys))
    {
    }

    internal Func<CancellationToken, ValueTask<ApiXKeys>> Answer { get; set; } = answer;

    internal int Reads => Volatile.Read(ref _reads);

    internal int Invalidations => Volatile.Read(ref _invalidations);

    internal int Disposals => Volatile.Read(ref _disposals);

    /// <summary>Made-up keys; the numbers make pairs different.</summary>
    internal static ApiXKeys Keys(int number = 1) => new($"made-up-api-{number}", $"made-up-app-{number}");

    internal void Give(ApiXKeys keys) => Answer = _ => ValueTask.FromResult(keys);

    internal void Fail(Exception error) => Answer = _ => ValueTask.FromException<ApiXKeys>(error);

    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        (await GetKeysAsync(cancellationToken)).ApiKey;

    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        (await GetKeysAsync(cancellationToken)).AppKey;

    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return Answer(cancellationToken);
    }

    public void Invalidate() => Interlocked.Increment(ref _invalidations);

    public void Dispose() => Interlocked.Increment(ref _disposals);
}
