using System.Linq.Expressions;

// What is secret by its name, where something is verified.
class Account
{
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
    public string PasswordHash { get; set; } = "";
    public string ApiKey { get; set; } = "";
}

class SignIn(List<Account> accounts)
{
    bool Signature(string expectedSignature, string signature) => [|expectedSignature == signature|];

    bool Hmac(byte[] computedHmac, byte[] hmac) => [|computedHmac.SequenceEqual(hmac)|];

    bool ApiKey(string providedApiKey, string apiKey) => [|providedApiKey.Equals(apiKey)|];

    bool Stored(string apiKey, string storedKey) => [|apiKey == storedKey|];

    bool Token(string expectedAccessToken, string accessToken) => [|expectedAccessToken != accessToken|];

    bool OneTime(string expectedOtp, string code) => [|expectedOtp == code|] && VerifyCode(code);

    bool Login(string name, string password)
    {
        foreach (var account in accounts)
        {
            if (account.Name == name && [|account.Password == password|])
                return true;
        }

        return false;
    }

    bool VerifyHash(Account account, string passwordHash) => [|account.PasswordHash == passwordHash|];

    bool ValidateKey(string apiKey) => accounts.Any(account => [|account.ApiKey == apiKey|]);

    bool AuthenticateOneOf(string[] keys, string apiKey) => keys.Any(key => [|key == apiKey|]);

    private bool VerifyCode(string code) => code.Length == 6;

    // Twins: the user's own words, changes, a database, types, lengths.
    bool Confirm(string password, string confirmPassword) => password == confirmPassword;

    bool IsChanged(Account before, Account after) => before.ApiKey != after.ApiKey || before.Password != after.Password;

    bool IsNew(string newPassword, string oldPassword) => newPassword != oldPassword;

    IQueryable<Account> LoginInDatabase(IQueryable<Account> all, string password) => all.Where(account => account.Password == password);

    Expression<Func<Account, bool>> VerifyByQuery(string apiKey) => account => account.ApiKey == apiKey;

    bool IsBearer(string tokenType, string expectedTokenType) => tokenType == expectedTokenType;

    bool VerifyLicense(string licenseKey, string knownLicenseKey) => licenseKey == knownLicenseKey;

    IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(Account account, string masterPasswordHash)
    {
        if (account.PasswordHash != masterPasswordHash)
            yield return new("The two differ.");
    }

    bool IsSameDatabase(string expectedConnectionString, string connectionString) => expectedConnectionString == connectionString;

    bool IsLong(string password, int expected) => password.Length == expected;

    bool Lookup(Dictionary<string, string> map, KeyValuePair<string, string> pair, string key) => pair.Key == key && map[key] == pair.Value;
}

class Settings : IEquatable<Settings>
{
    private string _apiKey = "";

    public string ApiKey
    {
        get => _apiKey;
        set
        {
            if (_apiKey != value)
                _apiKey = value;
        }
    }

    public bool Equals(Settings? other) => other is not null && other.ApiKey == ApiKey && string.Equals(_apiKey, other._apiKey);

    public override bool Equals(object? other) => Equals(other as Settings);

    public override int GetHashCode() => ApiKey.GetHashCode();
}

class Parser
{
    bool IsExpected(string expectedToken, string token) => token == expectedToken;

    bool IsSame(string signature, string otherSignature) => signature == otherSignature;
}
