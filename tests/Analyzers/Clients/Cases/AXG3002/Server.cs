// property: UsingMicrosoftNETSdkWeb = true
// references: aspnetcore, webassembly
using Microsoft.Extensions.Configuration;

// A server that hosts the client refers to all that the client refers to.
class Startup(IConfiguration configuration)
{
    string? Key() => configuration["Stripe:SecretKey"];

    string? InBrowser() => OperatingSystem.IsBrowser() ? [|configuration["Stripe:SecretKey"]|] : null;
}
