// references: aspnetcore
// path: src/Shop/obj/Page_razor.g.cs
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

partial class Page : ComponentBase
{
    private string _apiKey = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
#line (1,5)-(1,12) 36 "/repo/src/Shop/Page.razor"
        builder.AddContent(1, _apiKey
#line default
            );
#line (4,5)-(4,12) 36 "/repo/src/Shop/Page.razor"
        builder.AddContent(1, _apiKey
#line default
            );
#line (5,5)-(5,12) 36 "/repo/src/Shop/Page.razor"
        builder.AddContent(1, [|_apiKey|]
#line default
            );
        builder.CloseElement();
    }
}
