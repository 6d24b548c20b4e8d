// references: aspnetcore, runtime
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

public class Account
{
    public string ApiKey { get; set; } = "";
}

public class StripeOptions
{
    public string SecretKey { get; set; } = "";
}

// A property of a model, a whole object, a text that is more than the secret.
abstract class View(IHtmlHelper<Account> html, IJsonHelper json, IOptions<StripeOptions> options, IJSRuntime script, string apiKey) : RazorPage<Account>
{
    public override async Task ExecuteAsync()
    {
        Write(html.HiddenFor(model => [|model.ApiKey|]));
        Write(json.Serialize([|options.Value|]));
        await script.InvokeVoidAsync("eval", [|$"show('{apiKey}')"|]);
    }
}
