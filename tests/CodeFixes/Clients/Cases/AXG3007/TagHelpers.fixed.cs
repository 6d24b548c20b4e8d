using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Configuration;
using Microsoft.JSInterop;

class KeyTagHelper(string apiKey, IJSRuntime script, IConfiguration configuration) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Shown below.
        output.Content.SetContent(Redact.Secret(apiKey)); // at once
        output.Attributes.SetAttribute("data-key", /* as it is */ Redact.Secret(apiKey));
    }

    async Task ShowAsync()
    {
        await script.InvokeVoidAsync("maps.show", "canvas", Redact.Secret(configuration["Maps:ApiSecret"]));
        await script.InvokeVoidAsync("maps.show", new { key = Redact.Secret(apiKey) });
    }
}
