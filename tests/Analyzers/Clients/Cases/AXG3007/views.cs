// references: aspnetcore
// What the Razor compiler makes of a view, and what helpers and tag helpers render.
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

public class Account
{
    public string ApiKey { get; set; } = "";
    public string Name { get; set; } = "";
    public string SharedKey { get; set; } = "";
    public string ResetToken { get; set; } = "";
}

public class StripeOptions
{
    public string SecretKey { get; set; } = "";
}

abstract class View : RazorPage<Account>
{
    public IHtmlHelper<Account> Html { get; set; } = null!;

    public IJsonHelper Json { get; set; } = null!;

    public IConfiguration Configuration { get; set; } = null!;

    public IOptions<StripeOptions> Options { get; set; } = null!;

    public override async Task ExecuteAsync()
    {
        Write([|Model.ApiKey|]);
        Write(Model.Name);
        Write([|Configuration["Stripe:SecretKey"]|]);
        Write(Configuration["Stripe:PublishableKey"]);
        Write([|ViewData["ApiKey"]|]);
        Write(ViewData["Title"]);
        Write([|ViewBag.ApiKey|]);
        Write(ViewBag.Title);
        WriteLiteral([|Model.ApiKey|]);
        WriteLiteral("<p>The API key</p>");
        BeginWriteAttribute("value", " value=\"", 72, "\"", 93, 1);
        WriteAttributeValue("", 80, [|Model.ApiKey|], 80, 13, false);
        WriteAttributeValue("", 80, Model.Name, 80, 13, false);
        EndWriteAttribute();
        Write(Html.Raw([|Configuration["Stripe:SecretKey"]|]));
        Write(Html.Raw(Model.Name));
        Write(Html.Hidden("key", [|Model.ApiKey|]));
        Write(Html.Hidden("name", Model.Name));
        Write(Html.HiddenFor(model => [|model.ApiKey|]));
        Write(Html.HiddenFor(model => model.Name));
        Write(Html.DisplayFor(model => [|model.ApiKey|]));
        Write(Html.DisplayFor(model => model.Name));
        Write(Html.LabelFor(model => model.ApiKey));
        Write(Html.PasswordFor(model => model.ApiKey));
        Write(Html.AntiForgeryToken());
        Write(Json.Serialize([|Model.ApiKey|]));
        Write(Json.Serialize(new { key = [|Model.ApiKey|] }));
        Write(Json.Serialize([|Options.Value|]));
        Write(Json.Serialize(Model.Name));
        Write(Json.Serialize(Model));
        var key = Model.ApiKey;
        Write([|key|]);
        // Enrolment of a second factor, and the form behind a link, show these to whom they belong.
        Write(Model.SharedKey);
        Write(Html.Hidden("token", Model.ResetToken));
        await Task.CompletedTask;
    }
}

class KeyTagHelper(string apiKey, string name) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Content.SetContent([|apiKey|]);
        output.Content.SetContent(name);
        output.Content.AppendHtml([|apiKey|]);
        output.Content.AppendHtml(name);
        output.Attributes.SetAttribute("data-key", [|apiKey|]);
        output.Attributes.SetAttribute("data-name", name);
        output.Attributes.Add("data-key", [|apiKey|]);
        output.PreContent.SetHtmlContent(new HtmlString([|apiKey|]));
        output.PreContent.SetHtmlContent(new HtmlString(name));
        var tag = new TagBuilder("p");
        tag.InnerHtml.Append([|apiKey|]);
        tag.InnerHtml.Append(name);
        tag.MergeAttribute("data-key", [|apiKey|]);
        tag.Attributes["data-key"] = [|apiKey|];
        tag.Attributes["data-name"] = name;
    }
}
