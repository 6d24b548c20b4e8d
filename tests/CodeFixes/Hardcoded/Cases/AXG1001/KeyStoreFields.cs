// A key is not kept: each use asks for it, and the declaration goes.
// references: runtime
// fix: keystore
using System.Text;

namespace Shop;

class Checkout(HttpClient http)
{
    private const string Key = [|"$stripe$"|];

    public async Task<string> Pay(CancellationToken cancellationToken) => await http.GetStringAsync(Key + Checkout.Key, cancellationToken);

    public Task<int> Length() => Task.FromResult(Key.Length);
}

class Refunds
{
    private readonly HttpClient _http = new();

    /// <summary>The key of our account.</summary>
    private readonly string _key = [|"$stripe.2$"|];

    public async Task<string> Pay(CancellationToken cancellationToken) => await _http.GetStringAsync(this._key, cancellationToken);
}

class Ledger
{
    public int Count { get; set; }

    private static string Header => [|"Bearer $stripe.3$"|];

    public async Task<string> Pay() => await Task.FromResult(Header);

    public async Task<int> Length() => await Task.FromResult(Header.Length);
}
