// references: aspnetcore
using System.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;

class Weather(HttpClient client, IConfiguration configuration)
{
    async Task AskAsync(string apiKey, string city, string baseUrl)
    {
        await client.GetAsync($"https://api.weather.example/v1/now?city={city}&key={[|apiKey|]}");
        await client.GetAsync($"https://api.weather.example/v1/now?city={city}");
        await client.GetAsync($"{baseUrl}/now?appid={[|apiKey|]}");
        await client.GetAsync($"{baseUrl}/now?appid={Uri.EscapeDataString([|apiKey|])}");
        await client.GetAsync("now?key=" + [|apiKey|]);
        await client.GetAsync("now?city=" + city);
        await client.GetAsync("now?city=" + city + "&key=" + [|apiKey|]);
        await client.GetAsync(string.Format("now?city={0}&key={1}", city, [|apiKey|]));
        await client.GetAsync(string.Format("now?city={0}", city));
        await client.GetAsync(string.Concat("now?key=", [|apiKey|]));
        await client.GetAsync($"now?key={[|configuration["Weather:ApiKey"]|]}");
        await client.GetAsync($"now?mode={configuration["Weather:Mode"]}");
        await client.GetAsync($"now?api_key={[|city|]}");
        var url = baseUrl + "&key=" + [|apiKey|];
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://api.weather.example/now?key={[|apiKey|]}"));
        request.Headers.Add("X-API-Key", apiKey);
        request.Headers.Authorization = new("Bearer", apiKey);
    }

    async Task PostAsync(string clientId, string clientSecret, string refreshToken)
    {
        // A form's body is no URL.
        await client.PostAsync("token", new StringContent($"grant_type=client_credentials&client_id={clientId}&client_secret={clientSecret}"));
        await client.PostAsync("token", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_secret"] = clientSecret }));
        await client.PostAsync($"token?refresh_token={[|refreshToken|]}", null);
    }

    void Builders(string apiKey, string city, NavigationManager navigation)
    {
        var address = QueryHelpers.AddQueryString("now", "key", [|apiKey|]);
        var innocent = QueryHelpers.AddQueryString("now", "city", city);
        var several = QueryHelpers.AddQueryString("now", new Dictionary<string, string?> { ["key"] = [|apiKey|], ["city"] = city });
        var query = QueryString.Create("key", [|apiKey|]);
        var cities = QueryString.Create("city", city).Add("key", [|apiKey|]);
        var built = new QueryBuilder { { "key", [|apiKey|] }, { "city", city } };
        var uri = new UriBuilder("https://api.weather.example") { Query = [|"key=" + apiKey|] };
        uri.Query = [|$"key={apiKey}"|];
        uri.Query = $"city={city}";
        var parsed = HttpUtility.ParseQueryString("");
        parsed["key"] = [|apiKey|];
        parsed["city"] = city;
        parsed.Add("key", [|apiKey|]);
        navigation.NavigateTo($"/now?key={[|apiKey|]}");
        navigation.NavigateTo($"/now?city={city}");
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("key", [|apiKey|]));
    }

    void UserInfo(string password, string user, string host)
    {
        var git = $"https://{user}:{[|password|]}@{host}/orders.git";
        var token = $"https://{[|configuration["GitHub:Token"]|]}@github.example/orders.git";
        var innocent = $"https://{user}@{host}/orders.git";
        // Databases and brokers are told their password in no other way.
        var database = $"postgres://{user}:{password}@{host}/orders";
    }

    IActionResult Redirect(string apiKey, string returnUrl) => returnUrl.Length > 0 ? new RedirectResult($"{returnUrl}?key={[|apiKey|]}") : new RedirectResult(returnUrl);

    void Links(string token, string resetToken, string confirmationCode, string sponsorshipToken, string sasUrl, string key)
    {
        // Made for the link that carries it, and used up by it.
        var reset = $"https://shop.example/reset?token={resetToken}";
        var confirm = $"https://shop.example/confirm?code={confirmationCode}";
        var sponsor = $"https://shop.example/join?token={sponsorshipToken}";
        var verify = $"https://shop.example/verify?token={token}";
        var file = $"{sasUrl}?page=2";
        var sort = $"https://shop.example/orders?sort={key}";
    }

    void Texts(string password, string name)
    {
        var sql = "select * from users where name = ? and password=" + name;
        var text = $"Is this right? user={name}";
        var html = $"<a href='?x'>{name}</a>";
    }
}
