// references: configuration
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Variable() => [|Environment.GetEnvironmentVariable("GITHUB_TOKEN")|];
    string? OfTarget() => [|Environment.GetEnvironmentVariable("GITHUB_TOKEN", EnvironmentVariableTarget.Process)|];
    string? Shown() => [|configuration["Stripe:ApiKey"]|];

    string? Other() => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");
    string? OtherVariable() => Environment.GetEnvironmentVariable("STRIPE_TOKEN");
    string? Profile() => configuration["profiles:Shop:commandName"];
}
