using ApiXGuard.Runtime;
using Azure;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

class Search
{
    private readonly IApiXKeyStore _azureKeys;

    public Search([FromKeyedServices("Azure")] IApiXKeyStore azureKeys)
    {
        _azureKeys = azureKeys;
    }

    public async Task<AzureKeyCredential> Credential(CancellationToken cancellationToken) => await Task.FromResult(new AzureKeyCredential(await _azureKeys.GetApiKeyAsync(cancellationToken)));
}
