// Libraries known by the names of their methods and types.
using Flurl.Http;
using RestSharp;
using Renci.SshNet;

class Libraries
{
    void Requests(RestRequest request, RestClient client, string configured)
    {
        request.AddHeader("Authorization", [|"Bearer orders-2024"|]);
        client.AddDefaultHeader("X-Api-Key", [|"orders-2023"|]);
        new HttpBasicAuthenticator("billing", [|"winter"|]);
        new JwtAuthenticator([|"orders-2022"|]);
        "https://api.acme.io".WithHeader("X-Api-Key", [|"orders-2021"|]);
        "https://api.acme.io".WithBasicAuth("billing", [|"winter"|]);
        "https://api.acme.io".WithOAuthBearerToken([|"orders-2020"|]);
        new SshClient("ssh.acme.io", "billing", [|"winter"|]);
        request.AddHeader("Authorization", "Bearer " + configured);
        request.AddHeader("Accept", "application/json");
        client.AddDefaultHeader("X-Api-Key", configured);
        new HttpBasicAuthenticator("billing", configured);
        new JwtAuthenticator(configured);
        "https://api.acme.io".WithHeader("Accept", "text/plain");
        "https://api.acme.io".WithOAuthBearerToken(configured);
        new SshClient("ssh.acme.io", "billing", configured);
    }
}

namespace RestSharp
{
    public class RestRequest { public RestRequest AddHeader(string name, string value) => this; }
    public class RestClient { public RestClient AddDefaultHeader(string name, string value) => this; }
    public class HttpBasicAuthenticator(string username, string password) { public string[] All => [username, password]; }
    public class JwtAuthenticator(string accessToken) { public string All => accessToken; }
}

namespace Flurl.Http
{
    public static class GeneratedExtensions
    {
        public static object WithHeader(this string url, string name, object? value) => url + name + value;
        public static object WithBasicAuth(this string url, string username, string password) => url + username + password;
        public static object WithOAuthBearerToken(this string url, string token) => url + token;
    }
}

namespace Renci.SshNet
{
    public class SshClient(string host, string username, string password) { public string[] All => [host, username, password]; }
}
