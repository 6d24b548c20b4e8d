// Logins, cookies and metadata.
// references: aspnetcore, grpc
using System.Net;
using System.Security;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

class Logins
{
    void Credentials(string configured)
    {
        new NetworkCredential("billing", [|"winter"|]);
        new NetworkCredential("billing", [|"password"|], "ACME");
        new NetworkCredential { UserName = "billing", Password = [|"winter"|] };
        new UriBuilder("https://api.acme.io") { UserName = "billing", Password = [|"winter"|] };
        new NetworkCredential("billing", configured);
        new NetworkCredential("billing", "");
        new NetworkCredential("anonymous", (string?)null);
        new NetworkCredential("billing", "<password>");
        new UriBuilder("https://api.acme.io") { UserName = "billing", Password = configured };
        new System.Net.Mail.SmtpClient("mail.acme.io") { Credentials = new NetworkCredential("billing", [|"autumn"|]) };
    }

    SecureString Secure(string configured)
    {
        var secure = new SecureString();
        foreach (var letter in [|"winter"|])
            secure.AppendChar(letter);
        var other = new SecureString();
        foreach (var letter in configured)
            other.AppendChar(letter);
        return secure;
    }

    void Cookies(HttpContext context, string configured)
    {
        context.Response.Cookies.Append("session_token", [|"$random40$"|]);
        new Cookie("auth_session", [|"$random40.2$"|]);
        context.Response.Headers["Set-Cookie"] = [|"sessionid=$random40.3$; HttpOnly"|];
        context.Response.Cookies.Append("session_token", configured);
        context.Response.Cookies.Append("theme", "dark");
        new Cookie("session", "1");
        new Cookie("consent", "$random40.4$");
        context.Response.Cookies.Delete("session_token");
    }

    void Calls(string configured)
    {
        new Metadata { { "authorization", [|"Bearer orders-2024"|] }, { "x-request-id", "orders" } };
        var metadata = new Metadata();
        metadata.Add("x-api-key", [|"orders-2023"|]);
        metadata.Add(new Metadata.Entry("x-api-key", [|"orders-2022"|]));
        metadata.Add("x-api-key", configured);
        CallCredentials.FromInterceptor((context, entries) =>
        {
            entries.Add("Authorization", [|"Bearer orders-2021"|]);
            return Task.CompletedTask;
        });
    }
}
