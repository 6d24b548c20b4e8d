// Options that the type takes already hold the setting.
// references: hosting
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

class BillingOptions
{
    public const string Section = "Billing";

    public string Url { get; set; } = "";

    public string? Password { get; set; }
}

class RetryOptions
{
    public int Count { get; set; }
}

class BillingClient(IOptions<BillingOptions> options, IOptions<RetryOptions> retry)
{
    public string Send()
    {
        var apiKey = [|"$random20$"|];
        var password = [|"$password$"|];
        return apiKey + password + options.Value.Url + retry.Value.Count;
    }
}

class BillingMonitor
{
    private readonly IOptionsMonitor<BillingOptions> _monitor;

    public BillingMonitor(IOptionsMonitor<BillingOptions> monitor) => _monitor = monitor;

    public string Send()
    {
        var apiKey = [|"$random20.2$"|];
        return apiKey + _monitor.CurrentValue.Url;
    }
}

class RetryClient(IOptions<RetryOptions> retry)
{
    public string Send()
    {
        var apiKey = [|"$random20.3$"|];
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
