// references: runtime
using System.Threading.Channels;
using ApiXGuard.Runtime;

class Orders(IApiXKeyStore store, Channel<Func<Task>> queue)
{
    private readonly IApiXKeyStore _store = store;

    async Task Run()
    {
        // Asked for once.
        var key = await store.GetApiKeyAsync();
        _ = Task.Run(() => Send([|key|]));
    }

    async Task RunAndForget(CancellationToken cancellationToken)
    {
        var keys = await _store.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        _ = Task.Run(async () => await SendAsync([|keys|].ApiKey, cancellationToken));
        Send(keys.AppKey);
    }

    async Task Block()
    {
        var key = await store.GetApiKeyAsync();
        _ = Task.Run(() =>
        {
            Send([|key|]); // at once
            Send(key.Trim());
        });
        await Task.Delay(1);
    }

    async Task Queued()
    {
        var key = await store.GetApiKeyAsync();
        await queue.Writer.WriteAsync(() => SendAsync([|key|], default));
    }

    private static void Send(string text) => Console.WriteLine(text.Length);

    private static Task SendAsync(string text, CancellationToken cancellationToken) => Task.FromResult(text.Length);
}
