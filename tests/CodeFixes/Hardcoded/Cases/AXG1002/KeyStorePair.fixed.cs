using System.Text;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

class ContosoClient
{
    private readonly IApiXKeyStore _contosoKeys;

    public ContosoClient([FromKeyedServices("Contoso")] IApiXKeyStore contosoKeys)
    {
        _contosoKeys = contosoKeys;
    }

    public async Task<string> Login()
    {
        // Once a day.
        var keys = await _contosoKeys.GetKeysAsync();
        return await Send(apiKey: keys.ApiKey, appKey: keys.AppKey);
    }

    public async Task<string> Variables(CancellationToken cancellationToken)
    {
        var keys = await _contosoKeys.GetKeysAsync(cancellationToken);
        var apiKey = keys.ApiKey;
        var appKey = keys.AppKey;
        return await Send(apiKey, appKey);
    }

    private static Task<string> Send(string apiKey, string appKey) => Task.FromResult(apiKey + appKey);
}
