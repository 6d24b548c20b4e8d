namespace Shop.Billing;

public class StripeClient(string apiKey)
{
    public string Key => apiKey;
}

public class Payments
{
    private static string ApiKey => Environment.GetEnvironmentVariable("Stripe__ApiKey") ?? throw new InvalidOperationException("The environment variable Stripe__ApiKey is not set.");
    private readonly string _token = Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.");

    // The comment stays.
    public string SlackToken { get; } = Environment.GetEnvironmentVariable("Slack__ApiKey") ?? throw new InvalidOperationException("The environment variable Slack__ApiKey is not set."); // and so does this

    public StripeClient Client() => new(ApiKey);

    public string Header(int id) => $"{id}: " + $"SendGrid {Environment.GetEnvironmentVariable("SendGrid__ApiKey") ?? throw new InvalidOperationException("The environment variable SendGrid__ApiKey is not set.")}" + _token;

    public static void Local()
    {
        string openAiKey = Environment.GetEnvironmentVariable("OpenAI__ApiKey") ?? throw new InvalidOperationException("The environment variable OpenAI__ApiKey is not set.");
        Console.WriteLine(openAiKey.Length);
    }

#if !NETFRAMEWORK
    public string Google() => /* before */ Environment.GetEnvironmentVariable("Google__ApiKey") ?? throw new InvalidOperationException("The environment variable Google__ApiKey is not set.") /* after */;
#endif
}
