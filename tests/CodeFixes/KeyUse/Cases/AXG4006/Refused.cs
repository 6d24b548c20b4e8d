// references: runtime, aspnetcore
using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

// What nobody waits for, and what the type does not have.
class Orders(IApiXKeyStore store)
{
    private Func<string>? _sign;

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

    async Task Field()
    {
        var key = await store.GetApiKeyAsync();
        _sign = () => [|key|];
    }

    async Task Registered(IServiceCollection services)
    {
        var key = await store.GetApiKeyAsync();
        services.AddHttpClient("orders", client => client.DefaultRequestHeaders.Add("X-API-Key", [|key|]));
    }

    async Task OfAnother(IApiXKeyStore given)
    {
        var key = await given.GetApiKeyAsync();
        _ = Task.Run(() => Send([|key|]));
    }

    async Task Twice()
    {
        var key = await store.GetApiKeyAsync();
        key = await store.GetAppKeyAsync();
        _ = Task.Run(() => Send([|key|]));
    }

    void OfRequest(HttpContext context)
    {
        var key = context.Request.Headers["X-API-Key"].ToString();
        _ = Task.Run(() => Send([|key|]));
    }

    private static void Send(string text) => Console.WriteLine(text.Length + (_sender?.Length ?? 0));

    private static readonly string? _sender = null;

    string? Sign() => _sign?.Invoke();
}
