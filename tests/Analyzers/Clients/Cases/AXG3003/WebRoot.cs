// references: configuration
// additional: wwwroot/lib/jquery/jquery.js
// | const token = "$github$";
// additional: wwwroot/js/site.min.js
// | const token = "$github$";
// additional: wwwroot/keys.json
// | { "publishableKey": "pk_live_none", "sentryDsn": "" }
using Microsoft.Extensions.Configuration;

class Reads(IConfiguration configuration)
{
    string? Url() => configuration["Stripe:Url"];
}
