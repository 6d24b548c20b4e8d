// references: configuration
// metadata: config/settings.yml: ApiXGuardKind = Configuration
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Variable() => [|Environment.GetEnvironmentVariable("GITHUB_TOKEN")|];
    string? Configured() => [|configuration["Stripe:ApiKey"]|];
    string? OfYaml() => [|configuration["payment:stripe:key"]|];

    string? Allowed() => Environment.GetEnvironmentVariable("OLD_TOKEN");
    string? Other() => Environment.GetEnvironmentVariable("REGION");
    string? OtherOfYaml() => configuration["payment:region"];
}
