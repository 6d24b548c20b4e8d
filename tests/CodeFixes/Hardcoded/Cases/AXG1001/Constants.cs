// Constants and static fields: who uses them decides what they become.
namespace Shop;

public class Instance
{
    private const string StripeKey = [|"$stripe$"|];
    private static readonly string SlackToken = [|"$slack$"|];

    public string Use() => StripeKey + this.Length() + SlackToken;

    private int Length() => SlackToken.Length;
}

public class Shared
{
    private const string StripeKey = [|"$stripe.2$"|];

    /// <summary>Of everybody.</summary>
    [Obsolete("Use the store.")]
    public const string SlackToken = [|"$slack.2$"|];

    internal static readonly byte[] GitHubToken = System.Text.Encoding.UTF8.GetBytes([|"$github$"|]);
    private static string s_google = [|"$google$"|];

    public static string Use() => StripeKey + s_google;

    public static void Set(string value) => s_google = value;
}

public class InInitializers(string key)
{
    private const string StripeKey = [|"$stripe.3$"|];
    private readonly string _key = key + StripeKey;

    public string Key => _key;
}
