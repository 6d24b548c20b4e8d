// references: aspnetcore
using System.Collections;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

record Login(string User, string Password);

class Dumps(ILogger logger)
{
    void Leaks(IConfiguration configuration, HttpRequest request, HttpRequestMessage message, List<Login> logins, string password)
    {
        foreach (var pair in configuration.AsEnumerable())
            logger.LogInformation("{Key} = {Value}", pair.Key, [|pair.Value|]);
        foreach (var child in configuration.GetChildren())
            Console.WriteLine($"{child.Key} = {[|child.Value|]}");
        logger.LogInformation("Headers {Headers} of {Path}", [|request.Headers|], request.Path);
        logger.LogInformation("Logins: {Logins}", [|logins|]);
        Console.WriteLine([|JsonSerializer.Serialize(request.Headers)|]);
        Console.WriteLine([|new { password }|]);
    }
}
