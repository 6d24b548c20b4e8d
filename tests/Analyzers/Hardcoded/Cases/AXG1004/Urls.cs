// User and password, and keys in queries.
class Urls
{
    // Told once, though the parameter's name speaks of a secret too.
    const string Once = [|"https://www.example.org?apikey=" + "2c9d" + "95b7"|];

    const string Login = [|"https://billing:$password.9$@api.acme.io/v1"|];
    const string Queue = [|"amqps://billing:$password.2$@queue.acme.io/orders"|];
    const string Mongo = [|"mongodb+srv://billing:$password.3$@cluster0.acme.mongodb.net/orders"|];
    const string Key = [|"https://api.acme.io/v1/orders?api_key=$random40$"|];
    const string Token = [|"https://api.acme.io/v1/orders?page=2&access_token=$random40.2$"|];
    const string Function = [|"https://orders.azurewebsites.net/api/sync?code=$random40.3$=="|];
    const string Signed = [|"https://orders.blob.core.windows.net/files/list.csv?$sas$"|];
    static readonly Uri Address = new([|"https://billing:$password.4$@api.acme.io/v1"|]);

    string Folded(int id) => [|$"https://api.acme.io/v1/orders/{id}?api_key=$random20$"|];
    Uri Made(string path) => new Uri("https://api.acme.io/" + path + [|"?key=$random20.2$"|]);

    const string Plain = "https://api.acme.io/v1/orders?page=2&sort=created";
    const string Port = "https://api.acme.io:8443/v1";
    const string User = "ssh://git@github.com/acme/orders.git";
    const string Template = "https://api.acme.io/v1/orders?api_key={key}";
    const string Placeholder = "https://user:password@example.com/";
    const string Waiting = "https://api.acme.io/v1/orders?api_key=YOUR_API_KEY";
    const string Code = "https://login.acme.io/callback?code=abc&state=xyz";
    const string Page = "https://api.acme.io/v1/orders?page_token=eyJvZmZzZXQiOjEwMH0aBcD";
    string Configured(string key) => "https://api.acme.io/v1/orders?api_key=" + {|AXG2005:key|};
    string Escaped(string key) => $"https://api.acme.io/v1/orders?api_key={Uri.EscapeDataString({|AXG2005:key|})}";
}
