// references: configuration
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Variable() => [|Environment.GetEnvironmentVariable("StripeApiKey")|];
    string? Configured() => [|configuration["StripeApiKey"]|];

    string? Whole() => configuration["Values:StripeApiKey"];
    string? Other() => Environment.GetEnvironmentVariable("FUNCTIONS_WORKER_RUNTIME");
}
