// A library without configuration: the environment.
namespace Shop.Billing;

public class StripeClient(string apiKey)
{
    public string Key => apiKey;
}

public class Payments
{
    private const string ApiKey = [|"$stripe$"|];
    private readonly string _token = [|"$github$"|];

    // The comment stays.
    public string SlackToken { get; } = [|"$slack$"|]; // and so does this

    public StripeClient Client() => new(ApiKey);

    public string Header(int id) => $"{id}: " + [|"SendGrid $sendgrid$"|] + _token;

    public static void Local()
    {
        const string openAiKey = [|"$openai$"|];
        Console.WriteLine(openAiKey.Length);
    }

#if !NETFRAMEWORK
    public string Google() => /* before */ [|"$google$"|] /* after */;
#endif
}
