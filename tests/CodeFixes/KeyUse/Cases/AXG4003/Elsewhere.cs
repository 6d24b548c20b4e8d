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

class Twice(ApiXClient client)
{
    // A constant that is used for something else, too.
    private const string Address = "http://api.acme.io/orders";

    Task Get() => client.MakeGetRequestAsync([|new Uri(Address)|]);

    void Show() => Console.WriteLine(Address);
}
