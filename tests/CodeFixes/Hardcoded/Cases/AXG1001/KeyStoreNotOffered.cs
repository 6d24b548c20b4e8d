// Where nothing can be awaited, or somebody else may read the value, no call to a store can stand.
// references: runtime
// fix: keystore
using System.ComponentModel;

namespace Shop;

class Checkout
{
    public const string Public = [|"$stripe$"|];
    private static readonly HttpClient Http = Make([|"$stripe$"|]);
    private const string Attributed = [|"$stripe$"|];
    private readonly string _written = [|"$stripe$"|];
    private string _named = [|"$stripe$"|];

    public Checkout() => Set([|"$stripe$"|], "");

    public string Property => [|"$stripe$"|];

    [Description(Attributed)]
    public void Write(string value = [|"$stripe$"|])
    {
        _named = value + _named;
        Set(_written, nameof(_written));
        lock (Http)
            Set([|"$stripe$"|], "");
    }

    private static void Set(string key, string name) => Http.DefaultRequestHeaders.Add(name, key);

    public IEnumerable<string> Keys()
    {
        yield return [|"$stripe$"|];
    }

    public bool Is(string key) => key switch { [|"$stripe$"|] => true, _ => false };

    public override string ToString() => [|"$stripe$"|];

    public Func<string> Delegate() => () => [|"$stripe$"|];

    // A token is none of the two keys that a store holds.
    public async Task<string> Webhook() => await Task.FromResult([|"$slack-hook$"|]);

    private static HttpClient Make(string key) => new() { BaseAddress = new Uri(key) };
}
