using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
string stripeKey = builder.Configuration["Stripe:ApiKey"] ?? throw new InvalidOperationException("The setting Stripe:ApiKey is missing: keep it in user secrets, or in the environment variable Stripe__ApiKey.");
builder.Services.AddHttpClient("github", client => client.DefaultRequestHeaders.Add("Authorization", $"Bearer {builder.Configuration["GitHub:ApiKey"] ?? throw new InvalidOperationException("The setting GitHub:ApiKey is missing: keep it in user secrets, or in the environment variable GitHub__ApiKey.")}"));
builder.Services.AddSingleton(new Payments(stripeKey));
var app = builder.Build();
app.MapGet("/", (IConfiguration configuration) => (configuration["Slack:ApiKey"] ?? throw new InvalidOperationException("The setting Slack:ApiKey is missing: keep it in user secrets, or in the environment variable Slack__ApiKey.")).Length);
app.Run();

class Payments(string key)
{
    public string Key => key;
}
