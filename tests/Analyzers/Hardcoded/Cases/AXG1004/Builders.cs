// Queries that are built from names and values.
// references: aspnetcore
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

class Builders
{
    void Parameters(string url, string configured)
    {
        QueryHelpers.AddQueryString(url, "apikey", [|"$random20$"|]);
        QueryHelpers.AddQueryString(url, "access_token", [|"orders-2024"|]);
        QueryHelpers.AddQueryString(url, "page", "2");
        QueryHelpers.AddQueryString(url, "apikey", {|AXG2005:configured|});
        QueryHelpers.AddQueryString(url, "key", "color");
        new QueryBuilder().Add("api_key", [|"$random20.2$"|]);
        new QueryBuilder { { "page_size", "50" } };
        QueryString.Create("token", [|"$random40$"|]);
        QueryString.Create("token", "csrf");
    }

    void Collections(string configured)
    {
        var query = System.Web.HttpUtility.ParseQueryString("");
        query["api_key"] = [|"$random20.3$"|];
        query["api_key"] = {|AXG2005:configured|};
        query["sort"] = "created";
        new UriBuilder("https://api.acme.io") { Query = [|"api_key=$random20.4$"|] };
        new UriBuilder("https://api.acme.io") { Query = "page=2&sort=created" };
    }
}
