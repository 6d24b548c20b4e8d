// references: configuration
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Read() => [|configuration["Stripe:ApiKey"]|];
    string? Other() => configuration["Stripe:Name"];
}
