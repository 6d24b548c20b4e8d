// references: serilog, logging, newtonsoft, configuration
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

class Account
{
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    public int Age { get; set; }
}

record Login(string User, string Password);

record Session(int Id, Login Login, Guid Key);

class MailOptions
{
    public string Server { get; set; } = "";
    public string Password { get; set; } = "";
}

class Objects(Serilog.ILogger serilog, ILogger logger)
{
    void Templates(Account account, Login login, Session session, string user, Login? maybe)
    {
        serilog.Information("{@Account}", [|account|]);
        serilog.Information("{User} of {@Account} signed in", user, [|account|]);
        logger.LogInformation("{Login}", [|login|]);
        logger.LogInformation(
            "{User}: {Session}",
            user,
            [|session|]);
        logger.LogInformation("{Login}", [|maybe|]);
        logger.LogInformation("{0}", [|login|]);
        serilog.ForContext("Account", [|account|], destructureObjects: true).Information("Signed in");
        using (logger.BeginScope([|login|]))
            throw new InvalidOperationException($"{[|login|]} cannot sign in");
    }

    void Texts(Login login, Session session)
    {
        logger.LogInformation($"{[|login|]} signed in");
        logger.LogInformation("Signed in: " + [|login|]);
        Console.WriteLine([|session|]);
    }

    void Serialized(MailOptions options, string password, string user, Account account)
    {
        logger.LogInformation([|System.Text.Json.JsonSerializer.Serialize(options)|]);
        logger.LogInformation("{Options}", [|JsonConvert.SerializeObject(options, Formatting.Indented)|]);
        Console.WriteLine([|System.Text.Json.JsonSerializer.Serialize(new { options.Server, options.Password })|]);
        serilog.Information("{@State}", [|new { user, password, account }|]);
        logger.LogInformation("{State}", [|new { user, ApiKey = user.Split(':')[0] }|]);
    }

    void Dumps(IConfiguration configuration, IConfigurationRoot root)
    {
        logger.LogInformation([|root.GetDebugView()|]);
        var view = [|root.GetDebugView()|];
    }
}
