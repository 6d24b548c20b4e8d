namespace Shared;

public static class Keys
{
    public static string StripeKey => System.Environment.GetEnvironmentVariable("Stripe__ApiKey") ?? throw new System.InvalidOperationException("The environment variable Stripe__ApiKey is not set.");
    public static string SlackToken => System.Environment.GetEnvironmentVariable("Slack__ApiKey") ?? throw new System.InvalidOperationException("The environment variable Slack__ApiKey is not set.");
}
