using System.Threading.Channels;
using ApiXGuard.Runtime;

class Orders(IApiXKeyStore store, Channel<Func<Task>> queue)
{
    private readonly IApiXKeyStore _store = store;

    Task Run()
    {
        // Asked for once.
        _ = Task.Run(async () => Send(await store.GetApiKeyAsync()));
        return Task.CompletedTask;
    }

    async Task RunAndForget(CancellationToken cancellationToken)
    {
        var keys = await _store.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        _ = Task.Run(async () => await SendAsync((await _store.GetKeysAsync().ConfigureAwait(false)).ApiKey, cancellationToken));
        Send(keys.AppKey);
    }

    async Task Block()
    {
        _ = Task.Run(async () =>
        {
            Send(await store.GetApiKeyAsync()); // at once
            Send((await store.GetApiKeyAsync()).Trim());
        });
        await Task.Delay(1);
    }

    async Task Queued()
    {
        await queue.Writer.WriteAsync(async () => await SendAsync(await store.GetApiKeyAsync(), default));
    }

    private static void Send(string text) => Console.WriteLine(text.Length);

    private static Task SendAsync(string text, CancellationToken cancellationToken) => Task.FromResult(text.Length);
}
