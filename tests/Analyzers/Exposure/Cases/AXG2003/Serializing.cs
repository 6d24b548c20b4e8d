// references: logging, newtonsoft
// What a serializer makes of an object, on its way to a log.
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

class MailOptions
{
    public string Server { get; set; } = "";
    public string Password { get; set; } = "";
}

class SafeOptions
{
    public string Server { get; set; } = "";
    [System.Text.Json.Serialization.JsonIgnore] public string Password { get; set; } = "";
    [Newtonsoft.Json.JsonIgnore] public string ApiKey { get; set; } = "";
}

class HalfOptions
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Password { get; set; }
}

class Serializing(ILogger logger)
{
    void Leaks(MailOptions options, HalfOptions half, List<MailOptions> all, string password)
    {
        logger.LogInformation([|System.Text.Json.JsonSerializer.Serialize(options)|]);
        logger.LogInformation("{Options}", [|System.Text.Json.JsonSerializer.Serialize(options)|]);
        logger.LogInformation($"{[|JsonConvert.SerializeObject(options, Formatting.Indented)|]}");
        Console.WriteLine([|JsonConvert.SerializeObject(all)|]);
        Console.WriteLine([|System.Text.Json.JsonSerializer.Serialize(half)|]);
        Console.WriteLine([|System.Text.Json.JsonSerializer.Serialize(new { options.Server, options.Password })|]);
        Console.WriteLine([|System.Text.Json.JsonSerializer.Serialize(new { Server = "a", Value = password })|]);
        Console.WriteLine([|System.Text.Json.JsonSerializer.Serialize(Environment.GetEnvironmentVariables())|]);
        var json = JsonConvert.SerializeObject(options);
        logger.LogInformation("Options: " + [|json|]);
        throw new InvalidOperationException("Cannot connect with " + [|JsonConvert.SerializeObject(options)|]);
    }

    void Twins(MailOptions options, SafeOptions safe, HttpClient client, List<SafeOptions> all)
    {
        logger.LogInformation(System.Text.Json.JsonSerializer.Serialize(safe));
        Console.WriteLine(JsonConvert.SerializeObject(all));
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { options.Server }));
        // To serialise is not to expose.
        var json = System.Text.Json.JsonSerializer.Serialize(options);
        var copy = System.Text.Json.JsonSerializer.Deserialize<MailOptions>(json);
        logger.LogInformation("{Server} {Length}", copy?.Server, json.Length);
        logger.LogInformation("{Options}", options);
    }
}
