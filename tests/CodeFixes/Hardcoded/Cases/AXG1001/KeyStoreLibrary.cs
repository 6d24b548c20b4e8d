// The store of the runtime itself has no name; it may be there already.
// references: runtime
// fix: keystore
using ApiXGuard.Runtime;

namespace Shop;

class Checkout(IApiXKeyStore store)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await Task.FromResult([|"$apix$"|]);
}
