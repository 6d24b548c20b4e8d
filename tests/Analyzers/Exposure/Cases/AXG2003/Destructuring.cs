// references: serilog, nlog, logging
// {@x} in templates, and loggers that take an object apart on request.
using Microsoft.Extensions.Logging;

class Account
{
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
}

class Shop
{
    public Account Owner { get; set; } = new();
    public string City { get; set; } = "";
}

class Place
{
    public string City { get; set; } = "";
    public string PasswordHint { get; set; } = "";
    public int Secret { get; set; }
    internal string Password { get; set; } = "";
    public static string ApiKey { get; set; } = "";
}

class Destructuring(Serilog.ILogger serilog, NLog.Logger nlog, ILogger<Destructuring> logger)
{
    void Leaks(Account account, Shop shop, List<Account> accounts, Dictionary<string, Account> byName, Account[] array, string user)
    {
        serilog.Information("{@Account}", [|account|]);
        Serilog.Log.Information("{User} {@Account}", user, [|account|]);
        serilog.Information("{@Shop}", [|shop|]);
        serilog.Information("{@Accounts}", [|accounts|]);
        serilog.Information("{@Accounts}", [|byName|]);
        serilog.Information("{@Accounts}", [|array|]);
        serilog.Information("{A} {B} {C} {@Account}", user, user, user, [|account|]);
        serilog.ForContext("Account", [|account|], destructureObjects: true).Information("Signed in");
        using (Serilog.Context.LogContext.PushProperty("Account", [|account|], true))
            nlog.Info("{@Account}", [|account|]);
        logger.LogInformation("{@Account}", [|account|]);
        logger.LogError(new InvalidOperationException(), "{User} {@Account}", user, [|account|]);
        serilog.Information("{@Account}", [|new { account.User, account.Password }|]);
        serilog.Information("{@Account}", [|new { Owner = account }|]);
    }

    void Twins(Account account, Place place, string user, List<Place> places)
    {
        // Without @ a class shows its name only.
        serilog.Information("{Account}", account);
        serilog.Information("{@User} {Account}", user, account);
        serilog.Information("{{@Account}} {User}", user);
        serilog.ForContext("Account", account, destructureObjects: false).Information("Signed in");
        nlog.Info("{Account}", account);
        serilog.Information("{@Place}", place);
        serilog.Information("{@Places}", places);
        serilog.Information("{@Account}", new { account.User });
        serilog.Information("{@Account}", new { account.Password.Length });
        serilog.Information("{@Account}", new { account.User, Password = "***" });
    }
}
