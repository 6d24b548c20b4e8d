// option: apixguard.sensitive_names = losung
// Symbols whose names and types say what they hold.
class ApiKey(string value)
{
    public string Value { get; } = value;
}

class Account
{
    public string Password { get; set; } = "";
    public string AccessToken = "";
    public byte[] SigningKey { get; set; } = [];
    public string PasswordHash { get; set; } = "";
    public string TokenType { get; set; } = "";
    public string PublicKey { get; set; } = "";
    public string MaskedPassword { get; set; } = "";
    public Guid Token { get; set; }
    public int Secret { get; set; }
    public DateTime PasswordChanged { get; set; }
    public string CacheKey { get; set; } = "";
}

class Names
{
    void Leaks(Account account, string clientSecret, ReadOnlySpan<char> passphrase, string[] apiKeys, ApiKey key, string losung, string connectionString, string credentials, dynamic anything)
    {
        Console.WriteLine([|account.Password|]);
        Console.WriteLine([|account.AccessToken|]);
        Console.WriteLine([|Convert.ToHexString(account.SigningKey)|]);
        Console.WriteLine([|clientSecret|]);
        Console.WriteLine([|passphrase.ToString()|]);
        Console.WriteLine([|string.Join(", ", apiKeys)|]);
        foreach (var apiKey in apiKeys)
            Console.WriteLine([|apiKey|]);
        Console.WriteLine([|key.Value|]);
        Console.WriteLine([|losung|]);
        Console.WriteLine([|connectionString|]);
        Console.WriteLine([|credentials|]);
        Console.WriteLine([|GetPassword()|]);
        Console.WriteLine($"{[|anything.Password|]}");
        Console.WriteLine([|ReadAsync().Result|]);
        string GetPassword() => Console.ReadLine() ?? "";
        async Task<string> ReadAsync() => await File.ReadAllTextAsync("x") + clientSecret;
    }

    void Twins(Account account, string keyName, string sortKey, CancellationToken cancellationToken, string passwordHash, string tokenEndpoint, string monkey, KeyValuePair<string, string> pair, string userFacingConnectionString)
    {
        Console.WriteLine(userFacingConnectionString);
        Console.WriteLine(account.PasswordHash);
        Console.WriteLine(account.TokenType);
        Console.WriteLine(account.PublicKey);
        Console.WriteLine(account.MaskedPassword);
        Console.WriteLine(account.Token);
        Console.WriteLine(account.Secret);
        Console.WriteLine(account.PasswordChanged);
        Console.WriteLine(account.CacheKey);
        Console.WriteLine(keyName + sortKey + passwordHash + tokenEndpoint + monkey);
        Console.WriteLine(cancellationToken);
        Console.WriteLine(pair.Key);
        Console.WriteLine(GetPasswordHint());
        string GetPasswordHint() => "Your first pet";
    }
}
