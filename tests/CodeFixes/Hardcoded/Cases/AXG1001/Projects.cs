// Two projects, one of which another one reads from.
namespace Shop;

class Orders
{
    private readonly string _gitHub = [|"$github$"|];

    public string All() => Shared.Keys.StripeKey + _gitHub + Shared.Keys.SlackToken;
}
