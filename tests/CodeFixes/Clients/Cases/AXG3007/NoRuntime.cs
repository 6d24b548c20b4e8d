// references: aspnetcore
using Microsoft.AspNetCore.Razor.TagHelpers;

class KeyTagHelper(string apiKey) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Content.SetContent([|apiKey|]);
}
