using Microsoft.Extensions.Configuration;

namespace Shop;

class OrderService
{
    public OrderService(IConfiguration configuration)
    {
        _configuration = configuration;
        _gitHubToken = configuration["GitHub:ApiKey"] is { Length: > 0 } apiKey ? apiKey : throw new InvalidOperationException("The setting GitHub:ApiKey is missing: keep it in user secrets, or in the environment variable GitHub__ApiKey.");
    }

    private string StripeKey => _configuration["Stripe:ApiKey"] is { Length: > 0 } apiKey ? apiKey : throw new InvalidOperationException("The setting Stripe:ApiKey is missing: keep it in user secrets, or in the environment variable Stripe__ApiKey.");
    private string SlackToken => _configuration["Slack:ApiKey"] is { Length: > 0 } apiKey ? apiKey : throw new InvalidOperationException("The setting Slack:ApiKey is missing: keep it in user secrets, or in the environment variable Slack__ApiKey.");
    private readonly string _gitHubToken;
    private readonly IConfiguration _configuration;

    public string Header() => $"SendGrid {(_configuration["SendGrid:ApiKey"] is { Length: > 0 } apiKey ? apiKey : throw new InvalidOperationException("The setting SendGrid:ApiKey is missing: keep it in user secrets, or in the environment variable SendGrid__ApiKey."))}" + StripeKey + _gitHubToken;

    public void Notify()
    {
        var openAiKey = _configuration["OpenAI:ApiKey"] is { Length: > 0 } apiKey ? apiKey : throw new InvalidOperationException("The setting OpenAI:ApiKey is missing: keep it in user secrets, or in the environment variable OpenAI__ApiKey.");
        Console.WriteLine(openAiKey.Length + SlackToken.Length);
    }
}

class StripeClient(string name, IConfiguration configuration)
{
    private readonly string _key = configuration["Stripe:ApiKey"] is { Length: > 0 } apiKey ? apiKey : throw new InvalidOperationException("The setting Stripe:ApiKey is missing: keep it in user secrets, or in the environment variable Stripe__ApiKey.");

    public string Key => name + _key;
}
