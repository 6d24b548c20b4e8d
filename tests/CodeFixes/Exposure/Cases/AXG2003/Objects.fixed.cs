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
        serilog.Information("{AccountUser}, {AccountAge}", account.User, account.Age);
        serilog.Information("{User} of {AccountUser}, {AccountAge} signed in", user, account.User, account.Age);
        logger.LogInformation("{LoginUser}", login.User);
        logger.LogInformation(
            "{User}: {SessionId}, {SessionKey}",
            user,
            session.Id, session.Key);
        logger.LogInformation("{LoginUser}", maybe?.User);
        logger.LogInformation("{0}", new { login.User });
        serilog.ForContext("Account", new { account.User, account.Age }, destructureObjects: true).Information("Signed in");
        using (logger.BeginScope(new { login.User }))
            throw new InvalidOperationException($"{login.User} cannot sign in");
    }

    void Texts(Login login, Session session)
    {
        logger.LogInformation($"{login.User} signed in");
        logger.LogInformation("Signed in: " + login.User);
        Console.WriteLine(new { session.Id, session.Key });
    }

    void Serialized(MailOptions options, string password, string user, Account account)
    {
        logger.LogInformation(System.Text.Json.JsonSerializer.Serialize(new { options.Server }));
        logger.LogInformation("{Options}", JsonConvert.SerializeObject(new { options.Server }, Formatting.Indented));
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { options.Server }));
        serilog.Information("{@State}", new { user, account = new { account.User, account.Age } });
        logger.LogInformation("{State}", new { user });
    }

    void Dumps(IConfiguration configuration, IConfigurationRoot root)
    {
        logger.LogInformation(root.GetDebugView(_ => "***"));
        var view = root.GetDebugView(_ => "***");
    }
}
