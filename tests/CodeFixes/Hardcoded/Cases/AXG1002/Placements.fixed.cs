using System.Net;

namespace Shop;

public class Options
{
    public string? ApiKey { get; set; }

    public string? Password { get; init; }

    public string? Label { get; set; }

    public Dictionary<string, string> Values { get; } = [];
}

public record Account(string User, string Password);

public class Base(string user, string password)
{
    public string User => user + password;
}

public class Derived() : Base("root", Environment.GetEnvironmentVariable("Derived__Password") ?? throw new InvalidOperationException("The environment variable Derived__Password is not set."));

public class Placements
{
    private readonly string _password = Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.");

    public Placements()
        : this("root", Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."))
    {
    }

    public Placements(string user, string password) => _password = user + password;

    public string SecretKey => Environment.GetEnvironmentVariable("Placements__SecretKey") ?? throw new InvalidOperationException("The environment variable Placements__SecretKey is not set.");

    public void Locals()
    {
        var password = Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.");
        string secret;
        secret = Environment.GetEnvironmentVariable("Placements__Secret") ?? throw new InvalidOperationException("The environment variable Placements__Secret is not set.");
        string? token = null;
        token ??= Environment.GetEnvironmentVariable("Placements__Token") ?? throw new InvalidOperationException("The environment variable Placements__Token is not set.");
        Use(password, secret, token);
    }

    public void Arguments()
    {
        Login("root", Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."));
        Login(password: Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."), user: "root");
        Environment.SetEnvironmentVariable("BILLING_API_KEY", Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set."));
        Use(new KeyValuePair<string, string>("ApiKey", Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set.")));
    }

    public void Initialisers(Account account, Dictionary<string, string> config)
    {
        Use(new Options { ApiKey = Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set."), Values = { ["DbPassword"] = Environment.GetEnvironmentVariable("Db__Password") ?? throw new InvalidOperationException("The environment variable Db__Password is not set.") } });
        Use(account with { Password = Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.") });
        Use(new Dictionary<string, string> { { "password", Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.") } });
        Use(new { Password = Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.") });
        Use((user: "root", password: Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.")));
        (string user, string password) = ("root", Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."));
        string[] passwords = [Environment.GetEnvironmentVariable("Placements__Passwords") ?? throw new InvalidOperationException("The environment variable Placements__Passwords is not set."), Environment.GetEnvironmentVariable("Placements__Passwords") ?? throw new InvalidOperationException("The environment variable Placements__Passwords is not set.")];
        config["Billing:ApiKey"] = Environment.GetEnvironmentVariable("Billing__ApiKey") ?? throw new InvalidOperationException("The environment variable Billing__ApiKey is not set.");
        Configure(o => o.ApiKey = Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set."));
        Use(user, password, passwords);
    }

    public void Choices(Options options)
    {
        var value = options.ApiKey ?? Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set.");
        options.ApiKey ??= Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set.");
        var chosen = options.Label is null ? options.ApiKey : Environment.GetEnvironmentVariable("Placements__Secret") ?? throw new InvalidOperationException("The environment variable Placements__Secret is not set.");
        string secret = options.Label switch { null => Environment.GetEnvironmentVariable("Placements__Secret") ?? throw new InvalidOperationException("The environment variable Placements__Secret is not set."), _ => "" };
        Use(value, chosen, secret);
    }

    public bool Comparisons(string password, Options options)
    {
        if ({|AXG4001:password == (Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."))|} || {|AXG4001:(Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.")) != password|})
            return true;
        if ({|AXG4001:password.Equals(Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."), StringComparison.Ordinal)|} || {|AXG4001:(Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.")).Equals(password)|})
            return true;
        return {|AXG4001:password == (Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."))|} || {|AXG4001:options.ApiKey != (Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set."))|};
    }

    public string GetPassword() => Environment.GetEnvironmentVariable("Placements__Password") ?? throw new InvalidOperationException("The environment variable Placements__Password is not set.");

    public void Lambdas()
    {
        Func<string> passwordProvider = () => Environment.GetEnvironmentVariable("Provider__Password") ?? throw new InvalidOperationException("The environment variable Provider__Password is not set.");
        Task<string> GetTokenAsync() => Task.FromResult(Environment.GetEnvironmentVariable("Placements__Token") ?? throw new InvalidOperationException("The environment variable Placements__Token is not set."));
        Lazy<string> apiKey = new(() => Environment.GetEnvironmentVariable("Placements__ApiKey") ?? throw new InvalidOperationException("The environment variable Placements__ApiKey is not set."));
        Use(passwordProvider, GetTokenAsync(), apiKey);
    }

    public void Through(Options options)
    {
        var plain = Environment.GetEnvironmentVariable("Placements__Secret") ?? throw new InvalidOperationException("The environment variable Placements__Secret is not set.");
        options.ApiKey = plain;
        var bytes = System.Text.Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("Placements__Secret") ?? throw new InvalidOperationException("The environment variable Placements__Secret is not set."));
        byte[] apiKey = bytes;
        Use(apiKey);
    }

    private void Login(string user, string password) => Use(user, password, _password);

    private static void Configure(Action<Options> configure) => configure(new Options());

    private static void Use(params object?[] values) => GC.KeepAlive(values);
}
