namespace Shop;

public class Instance
{
    private static string StripeKey => Environment.GetEnvironmentVariable("Stripe__ApiKey") ?? throw new InvalidOperationException("The environment variable Stripe__ApiKey is not set.");
    private static string SlackToken => Environment.GetEnvironmentVariable("Slack__ApiKey") ?? throw new InvalidOperationException("The environment variable Slack__ApiKey is not set.");

    public string Use() => StripeKey + this.Length() + SlackToken;

    private int Length() => SlackToken.Length;
}

public class Shared
{
    private static string StripeKey => Environment.GetEnvironmentVariable("Stripe__ApiKey") ?? throw new InvalidOperationException("The environment variable Stripe__ApiKey is not set.");

    /// <summary>Of everybody.</summary>
    [Obsolete("Use the store.")]
    public static string SlackToken => Environment.GetEnvironmentVariable("Slack__ApiKey") ?? throw new InvalidOperationException("The environment variable Slack__ApiKey is not set.");

    internal static byte[] GitHubToken => System.Text.Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set."));
    private static string s_google = Environment.GetEnvironmentVariable("Google__ApiKey") ?? throw new InvalidOperationException("The environment variable Google__ApiKey is not set.");

    public static string Use() => StripeKey + s_google;

    public static void Set(string value) => s_google = value;
}

public class InInitializers(string key)
{
    private static string StripeKey => Environment.GetEnvironmentVariable("Stripe__ApiKey") ?? throw new InvalidOperationException("The environment variable Stripe__ApiKey is not set.");
    private readonly string _key = key + StripeKey;

    public string Key => _key;
}
