// A static type has no constructor to take the store: its methods take it.
// references: runtime
// fix: keystore
using System.Text;

namespace Shop;

static class Header
{
    public static string Of(string scheme) => scheme + " " + [|"$stripe$"|];
}

class Checkout(HttpClient http)
{
    public async Task<string> Pay(CancellationToken cancellationToken) => await http.GetStringAsync(Header.Of("Bearer"), cancellationToken);
}
