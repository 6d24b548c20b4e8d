// Headers that carry credentials.
// references: aspnetcore
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

class Headers
{
    private const string Token = [|"orders-2024"|];

    void Values(HttpClient client, HttpRequestMessage request, string configured)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|"$random40$"|]);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", [|"$jwt$"|]);
        client.DefaultRequestHeaders.Authorization = new("Basic", [|"$basic$"|]);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes([|"billing:winter"|])));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse([|"Bearer orders-2023"|]);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configured);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Negotiate");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "<token>");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("billing:" + configured)));
    }

    void Names(HttpClient client, HttpRequestMessage request, string configured)
    {
        client.DefaultRequestHeaders.Add("X-Api-Key", [|"orders-2024"|]);
        client.DefaultRequestHeaders.Add("Authorization", [|"Bearer orders-2024"|]);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Ocp-Apim-Subscription-Key", [|"$hex32$"|]);
        request.Headers.Add("X-Auth-Token", [|$"{Prefix}-2024"|]);
        request.Headers.Add("Authorization", "Bearer " + configured);
        request.Headers.Add("Authorization", "Bearer");
        request.Headers.Add("X-Api-Key", configured);
        request.Headers.Add("X-Api-Key", "{{api-key}}");
        request.Headers.Add("X-Api-Version", "2024-11-22");
        request.Headers.Add("X-Correlation-Id", "7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f");
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Idempotency-Key", "orders-2024");
        request.Headers.Add("X-CSRF-Token", "Fetch");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("orders/2.0");
        client.DefaultRequestHeaders.Remove("Authorization");
    }

    private const string Prefix = "orders";

    void Server(HttpContext context, string configured)
    {
        context.Request.Headers["Authorization"] = [|"Basic $basic.2$"|];
        context.Request.Headers.Authorization = [|"Bearer orders-2022"|];
        context.Response.Headers.Append("X-Access-Token", [|"orders-2021"|]);
        context.Response.Headers["WWW-Authenticate"] = "Basic realm=\"orders\"";
        context.Response.Headers["Access-Control-Allow-Headers"] = "Authorization, X-Api-Key";
        context.Response.Headers.Append("X-Content-Type-Options", "nosniff");
        context.Request.Headers["Authorization"] = configured;
    }

    void Collections(string configured)
    {
        var client = new WebClient();
        client.Headers["Authorization"] = [|"Bearer orders-2020"|];
        client.Headers.Add("X-Api-Key", [|"orders-2019"|]);
        client.Headers.Add([|"X-Api-Key: orders-2018"|]);
        client.Headers.Add(HttpRequestHeader.ContentType, "application/json");
        client.Headers.Add("Accept: application/json");
        var headers = new Dictionary<string, string> { ["Authorization"] = [|"Bearer orders-2017"|], ["Accept"] = "application/json" };
        headers.Add("X-Api-Key", [|"orders-2016"|]);
        var extraHeaders = new Dictionary<string, string> { { "X-Api-Key", [|"orders-2015"|] }, { "Accept", "text/plain" } };
        var labels = new Dictionary<string, string> { ["Authorization"] = "Bearer tokens" };
        headers["X-Api-Key"] = configured;
    }
}
