using System.Net;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Samples.Tests.Processes;
using Microsoft.Playwright;

namespace ApiXGuard.Samples.Tests.Browsing;

/// <summary>The page that reaches the API through its backend, in a real browser.</summary>
[Trait("Category", "Slow")]
public sealed class BrowserClientTests(SampleServer server)
{
    [Fact]
    public async Task The_page_shows_what_the_API_answers_and_nothing_in_the_browser_holds_a_key()
    {
        Require(BuiltPage.Exists, "npm is not installed, so the page is not built");
        Require(BrowserPage.Executable is not null, "Chromium is not installed");
        Assert.Equal(0, (await server.RunAsync("SignedClient", null, "A note from elsewhere")).ExitCode);
        await using var backend = await StartBackendAsync();
        var address = await AddressOfAsync(backend);

        await using var browser = await BrowserPage.OpenAsync();
        await browser.Page.GotoAsync(address);
        await Assertions.Expect(browser.Page.GetByText("A note from elsewhere").First).ToBeVisibleAsync();
        await browser.Page.GetByLabel("New note").FillAsync("Grüße <b>aus</b> dem Browser");
        await browser.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add" }).ClickAsync();
        await Assertions.Expect(browser.Page.GetByText("Grüße <b>aus</b> dem Browser")).ToBeVisibleAsync();
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("notes");

        // The API has it: another client reads it there.
        Assert.Contains("Grüße <b>aus</b> dem Browser", (await server.RunAsync("SignedClient", null)).Output);

        // Nothing was refused by the policy, nothing failed, and the page asked its own origin only.
        Assert.Empty(browser.Console);
        Assert.All(browser.Requests, url => Assert.StartsWith(address, url));

        var traffic = await browser.TrafficAsync();
        Assert.Contains("A note from elsewhere", traffic);
        Assert.Contains("content-security-policy: default-src 'none'", traffic);
        await AssertHoldsNoKeyAsync(traffic);
        Assert.DoesNotContain("x-signature", traffic, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("x-api-key", traffic, StringComparison.OrdinalIgnoreCase);
        await AssertHoldsNoKeyAsync(await browser.StorageAsync());
        await AssertHoldsNoKeyAsync(await browser.Page.ContentAsync());
        await AssertHoldsNoKeyAsync(backend.Output);
    }

    [Fact]
    public async Task The_policy_of_the_page_refuses_what_an_attacker_would_add()
    {
        Require(BuiltPage.Exists, "npm is not installed, so the page is not built");
        Require(BrowserPage.Executable is not null, "Chromium is not installed");
        await using var backend = await StartBackendAsync();
        await using var browser = await BrowserPage.OpenAsync();
        await browser.Page.GotoAsync(await AddressOfAsync(backend));

        var ran = await browser.Page.EvaluateAsync<string>(
            """
            async () => {
              const script = document.createElement("script");
              try { script.textContent = "window.inline = true"; document.head.append(script); } catch { }
              const sent = await fetch("https://127.0.0.1:9/", { mode: "no-cors" }).then(() => "sent", () => "refused");
              return `${window.inline ?? false} ${sent}`;
            }
            """);

        Assert.Equal("false refused", ran);
        Assert.Contains(browser.Console, line => line.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_built_page_holds_no_key_and_nothing_that_the_scanner_takes_for_one()
    {
        Require(BuiltPage.Exists, "npm is not installed, so the page is not built");
        var files = Directory.GetFiles(BuiltPage.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.Empty(Findings(bytes, file));
            await AssertHoldsNoKeyAsync(Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public async Task A_built_page_that_did_hold_the_key_would_be_noticed()
    {
        var secrets = await server.SecretsAsync();
        var bundle = Encoding.UTF8.GetBytes($"const e=\"{secrets["ApiX:ApiKey"]}\";fetch(\"/notes\",{{headers:{{\"x-api-key\":e}}}});");

        Assert.NotEmpty(Findings(bundle, "assets/index.js"));
    }

    [Fact]
    public async Task The_backend_serves_its_own_page_only_and_forwards_no_other_path()
    {
        Require(BuiltPage.Exists, "npm is not installed, so the page is not built");
        await using var backend = await StartBackendAsync();
        using var client = new HttpClient { BaseAddress = new Uri(await AddressOfAsync(backend)) };

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "notes", "same-origin"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "notes", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "notes", null));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "keys", "same-origin"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static List<string> Findings(byte[] bytes, string path) =>
        [.. SecretScanner.Default.FindMatches(bytes, JudgeContext.ForPath(path)).Matches.Select(match => $"{match.Rule.Id} {path}:{match.StartLine}")];

    private async Task<SampleProcess> StartBackendAsync()
    {
        await server.SecretsAsync();
        return SampleProcess.Start("BrowserClient", server.SecretsFolder, "--urls", "http://127.0.0.1:0");
    }

    private static async Task<string> AddressOfAsync(SampleProcess backend)
    {
        const string Listening = "Now listening on: ";
        var line = await backend.LineWithAsync(Listening);
        return line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim() + "/";
    }

    private async Task AssertHoldsNoKeyAsync(string text)
    {
        var secrets = await server.SecretsAsync();
        foreach (var key in new[] { secrets["ApiX:ApiKey"], secrets["ApiX:AppKey"] })
        {
            Assert.DoesNotContain(key, text);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(key)), text);
            // A part of it would help an attacker too.
            Assert.DoesNotContain(key[^16..], text);
        }
    }

    // In CI everything is there, and a test that did not run would be a test that lies.
    private static void Require(bool condition, string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(condition, reason);
        else
            Assert.SkipUnless(condition, reason);
    }
}
