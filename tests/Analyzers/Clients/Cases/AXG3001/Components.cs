// references: aspnetcore
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

// What Razor makes of "@rendermode InteractiveWebAssembly". A library with such a component ships whole.
[Checkout.__PrivateComponentRenderMode]
public class Checkout : ComponentBase
{
    string? Key() => [|Environment.GetEnvironmentVariable("API_KEY")|];

    private sealed class __PrivateComponentRenderModeAttribute : RenderModeAttribute
    {
        private static IComponentRenderMode ModeImpl => RenderMode.InteractiveWebAssembly;

        public override IComponentRenderMode Mode => ModeImpl;
    }
}

class Prices
{
    string? Key() => [|Environment.GetEnvironmentVariable("API_KEY")|];

    string Other() => Environment.MachineName;
}
