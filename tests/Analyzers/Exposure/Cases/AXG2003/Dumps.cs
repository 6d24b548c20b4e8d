// references: aspnetcore
// All configuration, all variables, all headers.
using System.Collections;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

class Dumps(ILogger logger)
{
    void Leaks(IConfiguration configuration, IConfigurationRoot root, HttpRequest request, HttpRequestMessage message, HttpClient client)
    {
        logger.LogInformation([|root.GetDebugView()|]);
        var view = [|root.GetDebugView()|];
        foreach (var pair in configuration.AsEnumerable())
            logger.LogInformation("{Key} = {Value}", pair.Key, [|pair.Value|]);
        foreach (var child in configuration.GetChildren())
            Console.WriteLine($"{child.Key} = {[|child.Value|]}");
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            Console.WriteLine($"{variable.Key} = {[|variable.Value|]}");
        logger.LogInformation("{Variables}", [|Environment.GetEnvironmentVariables()|]);
        logger.LogInformation("{Headers}", [|request.Headers|]);
        logger.LogInformation("{@Headers}", [|request.Headers|]);
        logger.LogInformation("{Headers}", [|message.Headers|]);
        Console.WriteLine([|client.DefaultRequestHeaders|]);
        Console.WriteLine([|JsonSerializer.Serialize(request.Headers)|]);
        Console.WriteLine([|string.Join(", ", request.Headers)|]);
        foreach (var header in request.Headers)
            logger.LogInformation("{Key}: {Value}", header.Key, [|header.Value|]);
    }

    void Twins(IConfiguration configuration, IConfigurationRoot root, HttpRequest request, HttpResponse response, HttpResponseMessage answer)
    {
        logger.LogInformation(root.GetDebugView(context => "***"));
        foreach (var pair in configuration.AsEnumerable())
            logger.LogInformation("{Key}", pair.Key);
        foreach (var pair in configuration.GetSection("Logging").AsEnumerable())
            logger.LogInformation("{Key} = {Value}", pair.Key, pair.Value);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            Console.WriteLine($"{variable.Key}");
        foreach (var header in request.Headers)
        {
            if (header.Key != "Authorization")
                logger.LogInformation("{Key}: {Value}", header.Key, header.Value);
        }

        foreach (var header in request.Headers)
            logger.LogInformation("{Key}: {Value}", header.Key, header.Key == "Authorization" ? "***" : header.Value.ToString());
        foreach (var header in answer.Headers)
            logger.LogInformation("{Key}: {Value}", header.Key, header.Value);
        logger.LogInformation("{Headers}", response.Headers);
        logger.LogInformation("{Headers}", request.Headers.Count);
        logger.LogInformation("{Count}", Environment.GetEnvironmentVariables().Count);
    }
}
