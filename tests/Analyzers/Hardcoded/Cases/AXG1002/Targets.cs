// Every place that gives a value a telling name, with its nearest innocent twin below.
using System.Net;

namespace Shop;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class LoginAttribute(string password = "", string label = "") : Attribute
{
    public string ApiKey { get; set; } = "";

    public string Name => password + label;
}

public record Account(string User, string Password = {|AXG1002:"$password$"|});

public class Options
{
    public string? ApiKey { get; set; }

    public string? Password { get; init; }

    public string? Label { get; set; }

    public Dictionary<string, string> Values { get; } = [];
}

public class Base(string user, string password)
{
    public string User => user + password;
}

public class Derived() : Base("root", {|AXG1002:"$password.2$"|});

public class Targets
{
    public const string ApiKey = {|AXG1002:"$random20$"|};
    private static readonly string ClientSecret = {|AXG1002:"$random40$"|};
    private string _password = {|AXG1002:"$password.3$"|};

    public string AccessToken { get; } = {|AXG1002:"$random40.2$"|};

    public string AuthToken { get; set; } = {|AXG1002:"$random40.3$"|};

    public string SecretKey => {|AXG1002:"$random40.4$"|};

    public Targets()
        : this("root", {|AXG1002:"$password.4$"|})
    {
    }

    public Targets(string user, string password) => _password = user + password;

    public void Locals()
    {
        var password = {|AXG1002:"$password.5$"|};
        const string apiKey = {|AXG1002:"$random20.2$"|};
        string secret;
        secret = {|AXG1002:"$random20.3$"|};
        string? token = null;
        token ??= {|AXG1002:"$random40.5$"|};
        Use(password, apiKey, secret, token);
    }

    public void Default(string password = {|AXG1002:"$password.6$"|}) => Use(password);

    public void Arguments(HttpClient client)
    {
        Login("root", {|AXG1002:"$password.7$"|});
        Login(password: {|AXG1002:"$password.8$"|}, user: "root");
        this.SetPassword({|AXG1002:"$password.9$"|});
        Environment.SetEnvironmentVariable("BILLING_API_KEY", {|AXG1002:"$random20.4$"|});
        Use(new KeyValuePair<string, string>("ApiKey", {|AXG1002:"$random20.5$"|}));
        Use(KeyValuePair.Create("ApiKey", {|AXG1002:"$random20.6$"|}));
        client.DefaultRequestHeaders.Add("X-Billing-Secret", {|AXG1007:"$random20.7$"|});
    }

    public void Initialisers(Account account, dynamic bag)
    {
        Use(new Options { ApiKey = {|AXG1002:"$random20.8$"|} });
        Use(new Options { Password = {|AXG1002:"$password.10$"|}, Values = { ["DbPassword"] = {|AXG1002:"$password.11$"|} } });
        Use(account with { Password = {|AXG1002:"$password.12$"|} });
        Use(new Dictionary<string, string> { { "password", {|AXG1002:"$password.13$"|} } });
        Use(new Dictionary<string, string> { ["password"] = {|AXG1002:"$password.14$"|} });
        Use(new { Password = {|AXG1002:"$password.15$"|} });
        Use((user: "root", password: {|AXG1002:"$password.16$"|}));
        (string user, string password) = ("root", {|AXG1002:"$password.17$"|});
        (string User, string Password) pair = ("root", {|AXG1002:"$password.18$"|});
        var rows = new[] { ("ApiKey", {|AXG1002:"$random20.9$"|}) };
        string[] passwords = [{|AXG1002:"$password.19$"|}, {|AXG1002:"$password.20$"|}];
        var config = new Dictionary<string, string?>();
        config["Billing:ApiKey"] = {|AXG1002:"$random20.10$"|};
        config.Add("Billing:Secret", {|AXG1002:"$random20.11$"|});
        config.TryAdd("Billing:Token", {|AXG1002:"$random40.6$"|});
        bag.Password = {|AXG1002:"$password.41$"|};
        Configure(o => o.ApiKey = {|AXG1002:"$random20.12$"|});
        Configure(o => { o.ApiKey = {|AXG1002:"$random20.13$"|}; });
        Use(user, password, pair, rows, passwords);
    }

    public void Fallbacks(Options options, Dictionary<string, string> config)
    {
        var password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? {|AXG1002:"$password.22$"|};
        var value = options.ApiKey ?? {|AXG1002:"$random20.14$"|};
        var other = config.GetValueOrDefault("ApiKey", {|AXG1002:"$random20.15$"|});
        options.ApiKey ??= {|AXG1002:"$random20.16$"|};
        var chosen = options.Label is null ? options.ApiKey : {|AXG1002:"$random20.17$"|};
        string secret = options.Label switch { null => {|AXG1002:"$random20.18$"|}, _ => "" };
        Use(password, value, other, chosen, secret);
    }

    public bool Comparisons(string password, Options options, string label)
    {
        if (password == {|AXG1002:"$password.23$"|} || {|AXG1002:"$password.24$"|} != password)
            return true;
        if (password.Equals({|AXG1002:"$password.50$"|}, StringComparison.Ordinal) || string.Equals(password, {|AXG1002:"$password.26$"|}))
            return true;
        if ({|AXG1002:"$password.27$"|}.Equals(password) || string.CompareOrdinal(options.ApiKey, {|AXG1002:"$random20.19$"|}) == 0)
            return true;
        if (password is {|AXG1002:"$password.28$"|} or {|AXG1002:"$password.29$"|} || options is { ApiKey: {|AXG1002:"$random20.20$"|} })
            return true;
        switch (password)
        {
            case {|AXG1002:"$password.43$"|}:
                return true;
        }

        return password switch { {|AXG1002:"$password.31$"|} => true, _ => label == "$password$" };
    }

    public string GetPassword() => {|AXG1002:"$password.32$"|};

    public string BuildApiKey()
    {
        return {|AXG1002:"$random20.21$"|};
    }

    public void Lambdas()
    {
        Func<string> passwordProvider = () => {|AXG1002:"$password.33$"|};
        string GetSecret() => {|AXG1002:"$random20.22$"|};
        Task<string> GetTokenAsync() => Task.FromResult({|AXG1002:"$random40.7$"|});
        Lazy<string> apiKey = new(() => {|AXG1002:"$random20.23$"|});
        Use(passwordProvider, GetSecret(), GetTokenAsync(), apiKey);
    }

    [Login({|AXG1002:"$password.34$"|})]
    [Login(ApiKey = {|AXG1002:"$random20.24$"|})]
    public void Attributes()
    {
    }

    public void Through(Options options)
    {
        var plain = "$random20.25$";
        options.ApiKey = {|AXG1002:plain|};
        var bytes = "$random20.26$"u8.ToArray();
        byte[] apiKey = {|AXG1002:bytes|};
        byte[] secretBytes = System.Text.Encoding.UTF8.GetBytes({|AXG1002:"$random20.27$"|});
        char[] password = {|AXG1002:"$password.35$"|}.ToCharArray();
        Use(apiKey, secretBytes, password);
    }

    private void Login(string user, string password) => Use(user, password, ClientSecret, _password);

    private void SetPassword(string value) => _password = value;

    private static void Configure(Action<Options> configure) => configure(new Options());

    private static void Use(params object?[] values) => GC.KeepAlive(values);
}

public class InnocentTargets
{
    public const string ApiKeyHeader = "X-Api-Key";
    public const string PasswordClaim = "urn:shop:password";
    public const string Password = "Password";
    public const string SecretName = "billing-database";
    private static readonly string CacheKey = "orders:$hex32$";
    private string _label = "$random20$";

    public string TokenType { get; } = "Bearer";

    public string PublicKey { get; set; } = "$random40$";

    public string PasswordPattern => @"^(?=.*\d)[A-Za-z\d]{8,}$";

    public void Locals(Options options, Dictionary<string, string> config)
    {
        var password = "";
        var passwordPrompt = "Enter the password:";
        var apiKey = "<your api key>";
        var secret = "${BILLING_SECRET}";
        var token = nameof(Password);
        var passwordHash = "$hex64$";
        options.Label = "$random20.2$";
        config["label"] = "$random20.3$";
        config["Password"] = Environment.GetEnvironmentVariable("PASSWORD") ?? "";
        var section = config["Billing:ApiKey"] + config.GetValueOrDefault("Billing:Secret", "");
        var endpoint = "https://shop.example/api/token";
        Use(password, passwordPrompt, apiKey, secret, token, passwordHash, section, endpoint, (user: "$random20.4$", label: "$random20.5$"));
        Use(new { Label = "$random20.6$" });
        Use(new Dictionary<string, string> { { "label", "$random20.7$" } });
    }

    public bool Comparisons(string grantType, string key, string token) =>
        grantType == "password" || key == "Enter" || token is "Bearer" or "Basic" || key.Equals("Escape") || token.StartsWith("eyJ");

    [Login(label: "$random20.8$")]
    public string GetPasswordLabel() => "Password for the shop";

    public string GetLabel() => "$random20.9$" + _label + CacheKey;

    private static void Use(params object?[] values) => GC.KeepAlive(values);
}
