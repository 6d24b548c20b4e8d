// The credentials move; the scheme stays.
using System.Net;
using System.Net.Http.Headers;
using System.Text;

class OrdersClient
{
    void Values(HttpClient client, HttpRequestMessage request)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|"$random40$"|]);
        client.DefaultRequestHeaders.Authorization = new("Basic", [|"$basic$"|]);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes([|"billing:winter"|])));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse([|"Bearer orders-2023"|]);
        client.DefaultRequestHeaders.Add("X-Api-Key", [|"orders-2024"|]);
        client.DefaultRequestHeaders.Add("Authorization", [|"Bearer orders-2025"|]);
    }

    void Collections(WebHeaderCollection collection)
    {
        collection["Authorization"] = [|"Basic $basic.2$"|];
        collection.Add([|"X-Api-Key: orders-2018"|]);
        var headers = new Dictionary<string, string> { ["Authorization"] = [|"Bearer orders-2017"|], ["Accept"] = "application/json" };
        headers.Add("X-Api-Key", [|"orders-2016"|]);
    }

    ICredentials Login() => new NetworkCredential("billing", [|"winter"|]);

    UriBuilder Address() => new("https://api.acme.io") { UserName = "billing", Password = [|"autumn"|] };
}
