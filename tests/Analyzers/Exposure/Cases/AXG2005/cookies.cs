// references: aspnetcore
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Net.Http.Headers;

class Cookies(IConfiguration configuration, IDataProtector protector)
{
    void Append(HttpResponse response, string apiKey, string refreshToken, string theme)
    {
        response.Cookies.Append("key", [|apiKey|]);
        response.Cookies.Append("theme", theme);
        response.Cookies.Append("key", [|configuration["Stripe:SecretKey"]|]!, new CookieOptions { HttpOnly = true });
        response.Cookies.Append("key", protector.Protect(apiKey));
        // The session's own token is what such a cookie is for.
        response.Cookies.Append("refresh", refreshToken, new CookieOptions { HttpOnly = true, Secure = true });
    }

    void Make(string clientSecret, string sessionToken)
    {
        var secret = new Cookie("secret", [|clientSecret|]);
        var session = new Cookie("session", sessionToken);
        secret.Value = [|clientSecret|];
        session.Value = sessionToken;
        var header = new SetCookieHeaderValue("secret", [|clientSecret|]);
        var own = new SetCookieHeaderValue("session", sessionToken);
    }
}
