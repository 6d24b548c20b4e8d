// references: aspnetcore, webassembly
using System.Runtime.InteropServices.JavaScript;
using Microsoft.Extensions.Configuration;
using Microsoft.JSInterop;

partial class Maps(IJSRuntime script, IConfiguration configuration)
{
    async Task ShowAsync(string apiKey, string siteKey, string authToken, string newPassword, IJSObjectReference module, IJSInProcessRuntime inProcess)
    {
        await script.InvokeVoidAsync("maps.show", [|apiKey|]);
        await script.InvokeVoidAsync("maps.show", siteKey);
        await script.InvokeVoidAsync("maps.show", "canvas", [|configuration["Maps:ApiSecret"]|]);
        await script.InvokeVoidAsync("maps.show", "canvas", configuration["Maps:Region"]);
        await script.InvokeAsync<string>("maps.show", [|apiKey|]);
        await script.InvokeAsync<string>("maps.show", CancellationToken.None, [|apiKey|]);
        await script.InvokeAsync<string>("maps.show", siteKey);
        await script.InvokeVoidAsync("maps.show", new { key = [|apiKey|], site = siteKey });
        await script.InvokeVoidAsync("eval", [|$"show('{apiKey}')"|]);
        await module.InvokeVoidAsync("show", [|apiKey|]);
        await module.InvokeVoidAsync("show", siteKey);
        await module.InvokeAsync<string>("show", [|apiKey|]);
        inProcess.InvokeVoid("show", [|apiKey|]);
        inProcess.InvokeVoid("show", siteKey);
        inProcess.Invoke<string>("show", [|apiKey|]);
        // The user's own.
        await script.InvokeVoidAsync("localStorage.setItem", "authToken", authToken);
        await script.InvokeVoidAsync("strength.show", newPassword);
    }

    [JSImport("show", "maps")]
    internal static partial void Show(string key);

    internal static partial void Show(string key) => Console.Beep();

    internal static partial void Keep(string key);

    internal static partial void Keep(string key) => Console.Beep();

    void Import(string apiKey, string siteKey, JSObject window)
    {
        Show([|apiKey|]);
        Show(siteKey);
        Keep(apiKey);
        window.SetProperty("key", [|apiKey|]);
        window.SetProperty("key", siteKey);
    }
}
