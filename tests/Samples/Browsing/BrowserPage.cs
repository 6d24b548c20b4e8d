using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ApiXGuard.Samples.Tests.Browsing;

/// <summary>A page in a browser of its own, and all that goes over the wire and to the console meanwhile.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _profile = Directory.CreateTempSubdirectory("apixguard-browser-").FullName;
    private readonly ConcurrentQueue<string> _console = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<Task<string>> _traffic = [];
    private IPlaywright? _playwright;
    private IBrowserContext? _context;

    private BrowserPage()
    {
    }

    /// <summary>Where the browser is; <see langword="null"/> where there is none.</summary>
    public static string? Executable { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public IPage Page => _context!.Pages[0];

    /// <summary>Errors and refusals, as the console shows them.</summary>
    public IReadOnlyCollection<string> Console => _console;

    /// <summary>The addresses that were asked.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public static async Task<BrowserPage> OpenAsync()
    {
        var browser = new BrowserPage();
        try
        {
            browser._playwright = await Playwright.CreateAsync();
            browser._context = await browser._playwright.Chromium.LaunchPersistentContextAsync(browser._profile, new BrowserTypeLaunchPersistentContextOptions
            {
                ExecutablePath = Executable,
                Headless = true,
                Args = Arguments,
            });
            browser._context.SetDefaultTimeout(60_000);
            browser.Page.Request += (_, request) => browser._requests.Enqueue(request.Url);
            browser.Page.Response += (_, response) => browser._traffic.Enqueue(TextOfAsync(response));
            browser.Page.Console += (_, message) => browser._console.Enqueue($"{message.Type}: {message.Text}");
            browser.Page.PageError += (_, error) => browser._console.Enqueue($"uncaught: {error}");
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>All requests and responses so far, with headers and bodies.</summary>
    public async Task<string> TrafficAsync() => string.Join("\n\n", await Task.WhenAll(_traffic));

    /// <summary>All that the page could have kept: cookies, both storages, databases, caches.</summary>
    public async Task<string> StorageAsync()
    {
        var state = await _context!.StorageStateAsync(new BrowserContextStorageStateOptions { IndexedDB = true });
        return state + await Page.EvaluateAsync<string>(
            "async () => JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie, await caches.keys(), await indexedDB.databases()])");
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
            await _context.DisposeAsync();
        _playwright?.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still be writing its last; the folder is a temporary one.
        }
    }

    private static async Task<string> TextOfAsync(IResponse response)
    {
        var sent = await response.Request.AllHeadersAsync();
        var received = await response.AllHeadersAsync();
        var body = response.Status is >= 300 and < 400 ? "" : await response.TextAsync();
        return $"{response.Request.Method} {response.Url}\n{Lines(sent)}\n{response.Request.PostData}\n{response.Status}\n{Lines(received)}\n{body}";
    }

    private static string Lines(Dictionary<string, string> headers) => string.Join('\n', headers.Select(header => $"{header.Key}: {header.Value}"));
}
