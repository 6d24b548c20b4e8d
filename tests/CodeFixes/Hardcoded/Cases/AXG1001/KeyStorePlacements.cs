// Wherever the literal stands, the awaited call takes its place; the store comes in once.
// references: runtime
// fix: keystore
using System.Text;

namespace Shop;

class Checkout
{
    private readonly HttpClient _http;

    public Checkout(HttpClient http)
    {
        _http = http;
    }

    public async Task<string> Argument(CancellationToken cancellationToken) => await _http.GetStringAsync([|"$stripe$"|], cancellationToken);

    public string Returned()
    {
        return [|"$stripe$"|];
    }

    // In a sum, with a comment that stays.
    public async Task Sum()
    {
        var header = "Bearer " + /* the key */ [|"$stripe$"|] + "!";
        await _http.GetStringAsync(header);
    }

    public async Task<string> InText(CancellationToken stopping) => await Task.FromResult($"Bearer {[|"$stripe$"|]}");

    public async Task<string> PartOfText(CancellationToken stopping) => await Task.FromResult([|"key=$stripe$;"|]);

    public async Task<Options> Initializer() => await Task.FromResult(new Options { Key = [|"$stripe$"|] });

    public async Task<List<string>> Collection() => await Task.FromResult<List<string>>([[|"$stripe$"|], "other"]);

    public Task<string> Variable(CancellationToken cancellationToken)
    {
        var key = [|"$stripe$"|];
        return Task.FromResult(key + key.Length);
    }

    public Task Constant()
    {
        const string Key = [|"$stripe$"|];
        Console.WriteLine(Key.Length);
        return Task.CompletedTask;
    }

    public async Task<int> Member() => await Task.FromResult([|"$stripe$"|].Length);
}

class Options
{
    public string? Key { get; set; }
}
