using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

class BillingOptions
{
    public const string Section = "Billing";

    public string Url { get; set; } = "";

    public string? Password { get; set; }

    public string ApiKey { get; set; } = "";
}

class RetryOptions
{
    public int Count { get; set; }
}

class BillingClient(IOptions<BillingOptions> options, IOptions<RetryOptions> retry)
{
    public string Send()
    {
        var apiKey = options.Value.ApiKey is { Length: > 0 } apiKeySetting ? apiKeySetting : throw new InvalidOperationException("The setting Billing:ApiKey is missing: keep it in user secrets, or in the environment variable Billing__ApiKey.");
        var password = options.Value.Password is { Length: > 0 } passwordSetting ? passwordSetting : throw new InvalidOperationException("The setting Billing:Password is missing: keep it in user secrets, or in the environment variable Billing__Password.");
        return apiKey + password + options.Value.Url + retry.Value.Count;
    }
}

class BillingMonitor
{
    private readonly IOptionsMonitor<BillingOptions> _monitor;
    private readonly IConfiguration _configuration;

    public BillingMonitor(IOptionsMonitor<BillingOptions> monitor, IConfiguration configuration)
    {
        _monitor = monitor;
        _configuration = configuration;
    }

    public string Send()
    {
        var apiKey = _configuration["BillingMonitor:ApiKey"] is { Length: > 0 } apiKeySetting ? apiKeySetting : throw new InvalidOperationException("The setting BillingMonitor:ApiKey is missing: keep it in user secrets, or in the environment variable BillingMonitor__ApiKey.");
        return apiKey + _monitor.CurrentValue.Url;
    }
}

class RetryClient(IOptions<RetryOptions> retry, IConfiguration configuration)
{
    public string Send()
    {
        var apiKey = configuration["Retry:ApiKey"] is { Length: > 0 } apiKeySetting ? apiKeySetting : throw new InvalidOperationException("The setting Retry:ApiKey is missing: keep it in user secrets, or in the environment variable Retry__ApiKey.");
        return apiKey + retry.Value.Count;
    }
}

static class Registration
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<BillingOptions>(configuration.GetSection(BillingOptions.Section));
        services.AddOptions<RetryOptions>().BindConfiguration("Retries");
    }
}
