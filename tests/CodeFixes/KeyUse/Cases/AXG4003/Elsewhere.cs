// references: runtime
using ApiXGuard.Runtime;

class Plain
{
    public const string Address = "http://api.acme.io/orders";
}

class Orders(ApiXClient client)
{
    // The constant may be meant for others, too.
    Task Get() => client.MakeGetRequestAsync([|new Uri(Plain.Address)|]);
}
