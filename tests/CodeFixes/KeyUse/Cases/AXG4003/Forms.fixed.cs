using ApiXGuard.Runtime;

class Orders(ApiXClient client)
{
    private const string Host = "api.acme.io";
    private const string Address = "https://api.acme.io/orders";
    private const string Twice = "http://api.acme.io/twice";
    private static readonly Uri Field = new("https://api.acme.io/orders");

    Task Interpolated() => client.MakeGetRequestAsync(new Uri($"https://{Host}/orders"));

    Task InterpolatedPort() => client.MakeGetRequestAsync(new Uri($"https://{Host}/{Uri.EscapeDataString("http://b")}"));

    Task Verbatim() => client.MakeGetRequestAsync(new Uri($@"https://{Host}:8080/orders"));

    Task Raw() => client.MakeGetRequestAsync(new Uri("""https://api.acme.io"""));

    Task Port() => client.MakeGetRequestAsync(new Uri("https://api.acme.io/orders:80"));

    Task OtherPort() => client.MakeGetRequestAsync(new Uri("https://api.acme.io:8080/orders"));

    Task Sum() => client.MakeGetRequestAsync(new Uri("https://" + Host + "/orders"));

    Task Builder() => client.MakeGetRequestAsync(new UriBuilder("https", Host).Uri);

    Task BuilderOfScheme() => client.MakeGetRequestAsync(new UriBuilder("https", Host, 443, "orders").Uri);

    Task BuilderLocal()
    {
        var builder = new UriBuilder("https://api.acme.io") { Path = "orders" };
        return client.MakeGetRequestAsync(builder.Uri);
    }

    Task Local()
    {
        const string path = "orders";
        var url = "https://api.acme.io/"; // of the shop
        return client.MakeGetRequestAsync(new Uri(url + path));
    }

    Task Constant() => client.MakeGetRequestAsync(new Uri(Address));

    Task OfField() => client.MakeGetRequestAsync(Field);

    void Elsewhere() => Console.WriteLine(Twice + Twice);
}
