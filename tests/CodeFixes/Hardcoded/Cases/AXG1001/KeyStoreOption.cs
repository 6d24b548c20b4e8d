// The option asks for the store; the configuration stands in for it where it cannot be had.
// references: hosting, runtime
// option: apixguard.fix = keystore
using System.Text;

namespace Shop;

class Checkout
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await Task.FromResult([|"$stripe$"|]);
}

class Refunds
{
    public string Property => [|"$stripe$"|];
}
