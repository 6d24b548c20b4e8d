// Everywhere that a name is given a value.
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

public class Derived() : Base("root", [|"$password.2$"|]);

public class Placements
{
    private readonly string _password = [|"$password.3$"|];

    public Placements()
        : this("root", [|"$password.4$"|])
    {
    }

    public Placements(string user, string password) => _password = user + password;

    public string SecretKey => [|"$random40$"|];

    public void Locals()
    {
        var password = [|"$password.5$"|];
        string secret;
        secret = [|"$random20.3$"|];
        string? token = null;
        token ??= [|"$random40.5$"|];
        Use(password, secret, token);
    }

    public void Arguments()
    {
        Login("root", [|"$password.7$"|]);
        Login(password: [|"$password.8$"|], user: "root");
        Environment.SetEnvironmentVariable("BILLING_API_KEY", [|"$random20.4$"|]);
        Use(new KeyValuePair<string, string>("ApiKey", [|"$random20.5$"|]));
    }

    public void Initialisers(Account account, Dictionary<string, string> config)
    {
        Use(new Options { ApiKey = [|"$random20.8$"|], Values = { ["DbPassword"] = [|"$password.11$"|] } });
        Use(account with { Password = [|"$password.12$"|] });
        Use(new Dictionary<string, string> { { "password", [|"$password.13$"|] } });
        Use(new { Password = [|"$password.15$"|] });
        Use((user: "root", password: [|"$password.16$"|]));
        (string user, string password) = ("root", [|"$password.17$"|]);
        string[] passwords = [[|"$password.19$"|], [|"$password.20$"|]];
        config["Billing:ApiKey"] = [|"$random20.10$"|];
        Configure(o => o.ApiKey = [|"$random20.12$"|]);
        Use(user, password, passwords);
    }

    public void Choices(Options options)
    {
        var value = options.ApiKey ?? [|"$random20.14$"|];
        options.ApiKey ??= [|"$random20.16$"|];
        var chosen = options.Label is null ? options.ApiKey : [|"$random20.17$"|];
        string secret = options.Label switch { null => [|"$random20.18$"|], _ => "" };
        Use(value, chosen, secret);
    }

    public bool Comparisons(string password, Options options)
    {
        if (password == [|"$password.23$"|] || [|"$password.24$"|] != password)
            return true;
        if (password.Equals([|"$password.50$"|], StringComparison.Ordinal) || [|"$password.27$"|].Equals(password))
            return true;
        return password is [|"$password.28$"|] || options.ApiKey is not [|"$random20.19$"|];
    }

    public string GetPassword() => [|"$password.32$"|];

    public void Lambdas()
    {
        Func<string> passwordProvider = () => [|"$password.33$"|];
        Task<string> GetTokenAsync() => Task.FromResult([|"$random40.7$"|]);
        Lazy<string> apiKey = new(() => [|"$random20.23$"|]);
        Use(passwordProvider, GetTokenAsync(), apiKey);
    }

    public void Through(Options options)
    {
        var plain = "$random20.25$";
        options.ApiKey = [|plain|];
        var bytes = "$random20.26$"u8.ToArray();
        byte[] apiKey = [|bytes|];
        Use(apiKey);
    }

    private void Login(string user, string password) => Use(user, password, _password);

    private static void Configure(Action<Options> configure) => configure(new Options());

    private static void Use(params object?[] values) => GC.KeepAlive(values);
}
