// references: configuration
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Told() => [|configuration["Stripe:ApiKey"]|];
    string? Allowed() => configuration["Stripe:ApiKey"]; // apixguard:allow AXG1008 because the key is rotated each night
}
