// Programs of statements: the configuration of their builder.
// references: aspnetcore
// output: exe
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
const string stripeKey = [|"$stripe$"|];
builder.Services.AddHttpClient("github", client => client.DefaultRequestHeaders.Add("Authorization", [|"Bearer $github$"|]));
builder.Services.AddSingleton(new Payments(stripeKey));
var app = builder.Build();
app.MapGet("/", () => [|"$slack$"|].Length);
app.Run();

class Payments(string key)
{
    public string Key => key;
}
