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
            logger.LogInformation("{Key}", pair.Key);
        foreach (var child in configuration.GetChildren())
            Console.WriteLine($"{child.Key}");
        logger.LogInformation("Headers of {Path}", request.Path);
        logger.LogInformation("Logins");
    }
}
