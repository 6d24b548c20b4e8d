// references: aspnetcore, runtime
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Configuration;
using Microsoft.JSInterop;

class KeyTagHelper(string apiKey, IJSRuntime script, IConfiguration configuration) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Shown below.
        output.Content.SetContent([|apiKey|]); // at once
        output.Attributes.SetAttribute("data-key", /* as it is */ [|apiKey|]);
    }

    async Task ShowAsync()
    {
        await script.InvokeVoidAsync("maps.show", "canvas", [|configuration["Maps:ApiSecret"]|]);
        await script.InvokeVoidAsync("maps.show", new { key = [|apiKey|] });
    }
}
