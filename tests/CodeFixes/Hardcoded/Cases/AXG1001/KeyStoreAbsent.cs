// Without the runtime's package there is no store: a fix cannot add it.
// references: hosting
// fix: keystore
namespace Shop;

class Checkout
{
    public async Task<string> Pay() => await Task.FromResult([|"$stripe$"|]);
}
