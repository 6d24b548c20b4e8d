// Addresses move as they are; what is put together at run time keeps all but its credentials.
class Orders
{
    const string Login = [|"https://billing:$password.9$@api.acme.io/v1"|];
    static readonly Uri Address = new([|"https://billing:$password.4$@api.acme.io/v1"|]);
    readonly string _queueUrl = [|"amqps://billing:$password.2$@queue.acme.io/orders"|];

    string Folded(int id) => [|$"https://api.acme.io/v1/orders/{id}?api_key=$random20$"|];

    Uri Made(string path) => new Uri("https://api.acme.io/" + path + [|"?key=$random20.2$"|]);

    string All() => Login + Address + _queueUrl;
}
