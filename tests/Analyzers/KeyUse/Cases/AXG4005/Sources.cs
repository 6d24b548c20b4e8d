// references: runtime, identitymodel
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Runtime;
using Microsoft.IdentityModel.Tokens;

class Account
{
    public string ApiKey { get; set; } = [|Guid.NewGuid()|].ToString("N");
    public string Id { get; set; } = Guid.NewGuid().ToString("N");
    public string ConcurrencyToken { get; set; } = Guid.NewGuid().ToString();
}

class Keys
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static readonly Random Random = new();
    private static readonly string Secret = [|Guid.NewGuid()|].ToString();
    private readonly byte[] _signingKey = new byte[32];

    private readonly Dictionary<string, (DateTime Since, string User)> _authorizedSecrets = [];

    void Authorize(string secret, string user) => _authorizedSecrets[secret] = (DateTime.UtcNow, user);

    string GeneratePassword() => new(Enumerable.Repeat(Letters, 16).Select(letters => letters[[|Random.Next(letters.Length)|]]).ToArray());

    string GenerateApiKey()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 32; i++)
            text.Append(Letters[[|Random.Shared.Next(Letters.Length)|]]);
        return text.ToString();
    }

    string CreateToken()
    {
        var letters = new char[32];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Letters[[|Random.Next(Letters.Length)|]];
        return new string(letters);
    }

    byte[] MakeKey()
    {
        var encryptionKey = new byte[32];
        [|Random.NextBytes(encryptionKey)|];
        return encryptionKey;
    }

    void Field() => [|Random.NextBytes(_signingKey)|];

    int Code()
    {
        var otp = [|Random.Next(100000, 999999)|];
        return otp;
    }

    void Local()
    {
        var apiKey = Convert.ToBase64String([|Guid.NewGuid()|].ToByteArray());
        var resetToken = $"{[|DateTime.UtcNow|].Ticks}";
        var password = [|Path.GetRandomFileName()|].Replace(".", "");
        Use(apiKey, resetToken, password);
    }

    void Followed(Account account)
    {
        var value = [|Guid.NewGuid()|].ToString();
        var text = value.Replace("-", "");
        account.ApiKey = text;
    }

    void Sinks(byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = [|Guid.NewGuid()|].ToByteArray();
        var iv = new byte[16];
        [|Random.NextBytes(iv)|];
        aes.IV = iv;
        using var hmac = new HMACSHA256([|Guid.NewGuid()|].ToByteArray());
        var security = new SymmetricSecurityKey(Encoding.UTF8.GetBytes([|Guid.NewGuid()|].ToString()));
        var pair = new ApiXKeys([|Guid.NewGuid()|].ToString(), [|Guid.NewGuid()|].ToString());
        Use(security, pair);
    }

    void Argument() => Store(password: [|Guid.NewGuid()|].ToString());

    // Twins.
    string GenerateGoodApiKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    string CreateTokenWithId()
    {
        var jti = Guid.NewGuid().ToString();
        var expires = DateTime.UtcNow.AddMinutes(5);
        return Sign(jti, expires);
    }

    void Names()
    {
        var requestId = Guid.NewGuid().ToString();
        var correlationId = Guid.NewGuid();
        var fileName = Path.GetRandomFileName();
        var cacheKey = Guid.NewGuid().ToString();
        var passwordChangedAt = DateTime.UtcNow;
        var tokenExpires = DateTime.UtcNow.AddHours(1);
        var nonce = Guid.NewGuid().ToString();
        var delay = Random.Next(100, 200);
        var dice = Random.Shared.Next(1, 7);
        Use(requestId, correlationId, fileName, cacheKey, passwordChangedAt, tokenExpires, nonce, delay, dice);
    }

    private static void Store(string password) => Use(password);

    private static string Sign(string id, DateTime expires) => id + expires;

    private static void Use(params object[] values) => Console.WriteLine(values.Length);
}

class MockIdentityService
{
    public Task<string> GetAuthTokenAsync() => Task.FromResult(Guid.NewGuid().ToString());
}
