// references: runtime, aspnetcore
using System.Threading.Channels;
using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

class Orders(IApiXKeyStore store, Channel<Func<Task>> queue)
{
    private static event Action? Stopping;
    private Func<string>? _sign;

    async Task Run()
    {
        var key = await store.GetApiKeyAsync();
        _ = Task.Run(() => Send([|key|]));
    }

    async Task RunAndForget()
    {
        var keys = await store.GetKeysAsync();
        Task.Run(async () => await SendAsync([|keys|].ApiKey));
    }

    async Task Started()
    {
        var (apiKey, appKey) = await store.GetKeysAsync();
        Task.Factory.StartNew(() => Send([|appKey|]), TaskCreationOptions.LongRunning);
        Send(apiKey);
    }

    async Task Pool()
    {
        var key = await store.GetApiKeyAsync();
        ThreadPool.QueueUserWorkItem(_ => Send([|key|]));
        ThreadPool.QueueUserWorkItem(state => Send(state!.ToString()!), [|key|]);
    }

    async Task<Timer> Timed()
    {
        var key = await store.GetApiKeyAsync();
        return new Timer(_ => Send([|key|]), null, 0, 1000);
    }

    async Task Threaded()
    {
        var key = await store.GetApiKeyAsync();
        new Thread(() => Send([|key|])).Start();
    }

    async Task Event()
    {
        var key = await store.GetApiKeyAsync();
        Stopping += () => Send([|key|]);
        Stopping?.Invoke();
    }

    async Task Continued(Task work)
    {
        var key = await store.GetApiKeyAsync();
        work.ContinueWith(_ => Send([|key|]));
    }

    async Task Queued()
    {
        var key = await store.GetApiKeyAsync();
        await queue.Writer.WriteAsync(() => SendAsync([|key|]));
    }

    async Task Field()
    {
        var key = await store.GetApiKeyAsync();
        _sign = () => [|key|];
    }

    async Task LocalFunction()
    {
        var key = await store.GetApiKeyAsync();
        _ = Task.Run(Work);

        void Work() => Send([|key|]);
    }

    async Task Registered(IServiceCollection services)
    {
        var key = await store.GetApiKeyAsync();
        services.AddHttpClient("orders", client => client.DefaultRequestHeaders.Add("X-API-Key", [|key|]));
    }

    void OfRequest(HttpContext context)
    {
        var key = context.Request.Headers["X-API-Key"].ToString();
        _ = Task.Run(() => Send([|key|]));
    }

    void Header(HttpContext context) => _ = Task.Run(() => Send([|context.Request.Headers["X-API-Key"]|]!));

    // Twins: awaited, asked for inside, something else captured.
    async Task Awaited()
    {
        var key = await store.GetApiKeyAsync();
        await Task.Run(() => Send(key));
    }

    async Task AwaitedLater()
    {
        var key = await store.GetApiKeyAsync();
        var work = Task.Run(() => Send(key));
        await work;
    }

    async Task Returned()
    {
        var key = await store.GetApiKeyAsync();
        await Task.WhenAll(Task.Run(() => Send(key)), Task.Run(() => Send(key)));
    }

    void Inside() => _ = Task.Run(async () =>
    {
        var key = await store.GetApiKeyAsync();
        Send(key);
    });

    void Captured(HttpContext context)
    {
        var language = context.Request.Headers["Accept-Language"].ToString();
        _ = Task.Run(() => Send(language));
    }

    async Task Selected(string[] bodies)
    {
        var key = await store.GetApiKeyAsync();
        Send(string.Concat(bodies.Select(body => body + key.Length)));
    }

    void Endpoint(IServiceCollection services) => services.AddSingleton<Func<HttpContext, string>>(_ => context => context.Request.Headers["X-API-Key"].ToString());

    private static void Send(string text) => Console.WriteLine(text.Length);

    private static Task SendAsync(string text) => Task.FromResult(text.Length);
}
