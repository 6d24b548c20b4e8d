// references: aspnetcore
// What the Razor compiler makes of a component.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.CompilerServices;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Configuration;

class Account
{
    public string ApiKey { get; set; } = "";
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
    public string AccessToken { get; set; } = "";
    public string PublishableKey { get; set; } = "";
}

class Child : ComponentBase
{
    [Parameter]
    public string Key { get; set; } = "";
}

class Page : ComponentBase
{
    private Account _account = new();

    [Inject]
    private IConfiguration Configuration { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, [|_account.ApiKey|]);
        builder.AddContent(2, _account.Name);
        builder.AddContent(3, [|Configuration["Stripe:SecretKey"]|]);
        builder.AddContent(4, Configuration["Stripe:PublishableKey"]);
        builder.AddContent(5, _account.PublishableKey);
        builder.AddContent(6, (MarkupString)[|_account.ApiKey|]);
        builder.AddContent(7, new MarkupString([|_account.ApiKey|]));
        builder.AddContent(8, new MarkupString(_account.Name));
        builder.AddContent(9, [|_account.Password|]);
        builder.AddContent(10, Mask(_account.ApiKey));
        builder.AddContent(11, _account.ApiKey.Length);
        // The token of the user's own session.
        builder.AddContent(12, _account.AccessToken);
        builder.AddMarkupContent(13, "<b>" + [|_account.ApiKey|] + "</b>");
        builder.AddMarkupContent(14, "<b>" + _account.Name + "</b>");
        builder.CloseElement();

        builder.OpenElement(20, "input");
        builder.AddAttribute(21, "value", [|_account.ApiKey|]);
        builder.AddAttribute(22, "title", "account " + [|_account.ApiKey|]);
        builder.AddAttribute(24, "href", "/orders?key=" + [|_account.ApiKey|]);
        builder.AddAttribute(23, "class", "account " + _account.Name);
        builder.CloseElement();

        // @bind, and the same by hand.
        builder.OpenElement(30, "input");
        builder.AddAttribute(31, "type", "password");
        builder.AddAttribute(32, "value", BindConverter.FormatValue(_account.Password));
        builder.AddAttribute(33, "onchange", EventCallback.Factory.CreateBinder(this, value => _account.Password = value, _account.Password));
        builder.CloseElement();
        builder.OpenElement(34, "input");
        builder.AddAttribute(35, "value", _account.Password);
        builder.AddAttribute(36, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, change => _account.Password = (string)change.Value!));
        builder.CloseElement();
        builder.OpenElement(37, "input");
        builder.AddAttribute(38, "value", [|_account.Password|]);
        builder.CloseElement();

        // A parameter is not rendered yet.
        builder.OpenComponent<Child>(40);
        builder.AddComponentParameter(41, "Key", RuntimeHelpers.TypeCheck<string>(_account.ApiKey));
        builder.AddAttribute(42, "Key", (object)_account.ApiKey);
        builder.CloseComponent();
        builder.OpenElement(50, "button");
        builder.AddAttribute(51, "onclick", EventCallback.Factory.Create(this, () => Send(_account.ApiKey)));
        builder.CloseElement();
    }

    private static string Mask(string value) => value[..2] + "…";

    private static void Send(string key) => Console.Beep();
}
