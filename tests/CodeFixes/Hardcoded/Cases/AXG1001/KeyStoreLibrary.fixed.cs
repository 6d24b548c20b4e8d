using ApiXGuard.Runtime;

namespace Shop;

class Checkout(IApiXKeyStore store)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await Task.FromResult(await store.GetApiKeyAsync(cancellationToken));
}
