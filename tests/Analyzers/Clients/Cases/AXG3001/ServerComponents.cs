// output: exe
// references: aspnetcore
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

Console.WriteLine("A server, of which only components that render in the browser are client code.");

[InteractiveServer]
public class OnServer : ComponentBase
{
    string? Key() => Environment.GetEnvironmentVariable("API_KEY");
}

[InteractiveBoth]
public class InBoth : ComponentBase
{
    string? Key() => [|Environment.GetEnvironmentVariable("API_KEY")|];
}

class InteractiveServerAttribute : RenderModeAttribute
{
    public override IComponentRenderMode Mode => RenderMode.InteractiveServer;
}

class InteractiveBothAttribute : RenderModeAttribute
{
    public override IComponentRenderMode Mode => new InteractiveAutoRenderMode(prerender: false);
}
