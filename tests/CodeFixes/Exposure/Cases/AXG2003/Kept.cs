// references: logging, newtonsoft
// fix: replace
// Nothing simple may be seen of it, or it is used for more than the log.
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

record Card(string AccessToken);

class MailOptions
{
    public string Server { get; set; } = "";
    public string Password { get; set; } = "";
}

class Kept(ILogger logger)
{
    void Leaks(Card card, MailOptions options, List<MailOptions> all)
    {
        logger.LogInformation("{Card}", [|card|]);
        logger.LogInformation("{@All}", [|all|]);
        var json = JsonConvert.SerializeObject(options);
        File.WriteAllText("options.json", json);
        logger.LogInformation("Options: " + [|json|]);
        logger.LogInformation("{Card}", [|new Card("a")|]);
    }
}
