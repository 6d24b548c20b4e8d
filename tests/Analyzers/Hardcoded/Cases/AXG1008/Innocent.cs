// references: configuration
// additional: appsettings.json
// | { "Stripe": { "ApiKey": "", "Secret": "<set in user secrets>", "PublishableKey": "your-key-here", "Token": "${STRIPE_TOKEN}" }, "ConnectionStrings": { "Shop": "Server=db;Integrated Security=true" } }
// additional: notes.json
// | { "ApiKey": "$stripe$" }
// additional: other.yml
// | key: $stripe$
// metadata: other.yml: ApiXGuardKind = Policy
// additional: node_modules/pack/appsettings.json
// | { "ApiKey": "$stripe$" }
// additional: bin/Debug/appsettings.json
// | { "ApiKey": "$stripe$" }
// additional: appsettings.Old.json
// | { "ApiKey": "$stripe.3$" }
// additional: /apixguard.json
// | { "allowPaths": [ { "rules": [ "AXG1008" ], "paths": [ "**/appsettings.Old.json" ], "because": "kept for a test" } ] }
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Empty() => configuration["Stripe:ApiKey"];
    string? Placeholder() => configuration["Stripe:Secret"];
    string? Reference() => configuration["Stripe:Token"];
    string? Connection() => configuration.GetConnectionString("Shop");
    string? OtherFiles() => configuration["ApiKey"];
}
