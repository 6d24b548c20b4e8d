// A service takes the configuration, once for all that it needs; the file lists the settings without their values.
// references: hosting
using Microsoft.Extensions.Configuration;

namespace Shop;

class OrderService
{
    private const string StripeKey = [|"$stripe$"|];
    private static readonly string SlackToken = [|"$slack$"|];
    private readonly string _gitHubToken = [|"$github$"|];

    public string Header() => [|"SendGrid $sendgrid$"|] + StripeKey + _gitHubToken;

    public void Notify()
    {
        var openAiKey = [|"$openai$"|];
        Console.WriteLine(openAiKey.Length + SlackToken.Length);
    }
}

class StripeClient(string name)
{
    private readonly string _key = [|"$stripe.2$"|];

    public string Key => name + _key;
}
