// references: aspnetcore, runtime
// no-fix: remove, redact
// Who reads these needs the value, in another way.
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

class StripeOptions
{
    public string SecretKey { get; set; } = "";
}

class Kept(HttpClient client)
{
    async Task Leaks(HttpResponse response, IConfiguration configuration, IOptions<StripeOptions> options, string apiKey, string path)
    {
        response.Cookies.Append("key", [|apiKey|]);
        await client.GetAsync($"now?key={[|apiKey|]}");
        var address = QueryHelpers.AddQueryString("now", "key", [|apiKey|]);
        Process.Start("pg_dump", [|$"--password={apiKey}"|]);
        File.WriteAllText(path, [|apiKey|]);
        File.WriteAllText(path, [|$"secret={apiKey}"|]);
        await response.Body.WriteAsync([|Encoding.UTF8.GetBytes(configuration["Stripe:SecretKey"]!)|]);
        await response.WriteAsJsonAsync([|options.Value|]);
    }
}
