// Clients known by the names of their types.
class Calls
{
    void Build(RestSharp.RestRequest request, Flurl.Url url, string apiKey, string city)
    {
        RestSharp.RestRequestExtensions.AddQueryParameter(request, "key", [|apiKey|]);
        RestSharp.RestRequestExtensions.AddQueryParameter(request, "city", city);
        url.SetQueryParam("key", [|apiKey|]).SetQueryParam("city", city);
        url.SetQueryParams(new { key = [|apiKey|], city });
    }
}

namespace RestSharp
{
    class RestRequest;

    static class RestRequestExtensions
    {
        public static RestRequest AddQueryParameter(this RestRequest request, string name, string? value) => request;
    }
}

namespace Flurl
{
    class Url
    {
        public Url SetQueryParam(string name, object? value) => this;
        public Url SetQueryParams(object values) => this;
    }
}
