// references: runtime
using ApiXGuard.Runtime;

class Orders(ApiXClient client)
{
    private const string Host = "api.acme.io";
    private const string Address = "http://api.acme.io/orders";
    private const string Twice = "http://api.acme.io/twice";
    private static readonly Uri Field = new("http://api.acme.io/orders");

    Task Interpolated() => client.MakeGetRequestAsync([|new Uri($"http://{Host}/orders")|]);

    Task InterpolatedPort() => client.MakeGetRequestAsync([|new Uri($"http://{Host}:80/{Uri.EscapeDataString("http://b")}")|]);

    Task Verbatim() => client.MakeGetRequestAsync([|new Uri($@"HTTP://{Host}:8080/orders")|]);

    Task Raw() => client.MakeGetRequestAsync([|new Uri("""http://api.acme.io:80""")|]);

    Task Port() => client.MakeGetRequestAsync([|new Uri("http://api.acme.io:80/orders:80")|]);

    Task OtherPort() => client.MakeGetRequestAsync([|new Uri("http://api.acme.io:8080/orders")|]);

    Task Sum() => client.MakeGetRequestAsync([|new Uri("http://" + Host + "/orders")|]);

    Task Builder() => client.MakeGetRequestAsync([|new UriBuilder("http", Host).Uri|]);

    Task BuilderOfScheme() => client.MakeGetRequestAsync([|new UriBuilder("http", Host, 80, "orders").Uri|]);

    Task BuilderLocal()
    {
        var builder = new UriBuilder("http://api.acme.io") { Path = "orders" };
        return client.MakeGetRequestAsync([|builder.Uri|]);
    }

    Task Local()
    {
        const string path = "orders";
        var url = "http://api.acme.io/"; // of the shop
        return client.MakeGetRequestAsync([|new Uri(url + path)|]);
    }

    Task Constant() => client.MakeGetRequestAsync([|new Uri(Address)|]);

    Task OfField() => client.MakeGetRequestAsync([|Field|]);

    void Elsewhere() => Console.WriteLine(Twice + Twice);
}
