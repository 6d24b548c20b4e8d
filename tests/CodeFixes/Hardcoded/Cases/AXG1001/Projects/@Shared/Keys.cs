namespace Shared;

public static class Keys
{
    public const string StripeKey = [|"$stripe$"|];
    public static readonly string SlackToken = [|"$slack$"|];
}
