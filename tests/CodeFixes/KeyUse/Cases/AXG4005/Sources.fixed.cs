using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Runtime;

class Account
{
    public string ApiKey { get; set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);
}

class Keys
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    // Draws the letters.
    private static readonly Random Shared = Random.Shared;
    private static readonly string Secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly byte[] _signingKey = new byte[32];

    string GeneratePassword() => new(Enumerable.Repeat(Letters, 16).Select(letters => letters[RandomNumberGenerator.GetInt32(letters.Length)]).ToArray());

    string GenerateApiKey()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 32; i++)
            text.Append(Letters[RandomNumberGenerator.GetInt32(0, Letters.Length)]); // one more
        return text.ToString();
    }

    string CreateToken()
    {
        var random = new Random(42);
        var letters = new char[32];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Letters[RandomNumberGenerator.GetInt32(Letters.Length)];
        Console.WriteLine(random.Next());
        return new string(letters);
    }

    string GeneratePin()
    {
        var letters = new char[32];
        letters[0] = Letters[Shared.Next(Letters.Length)];
        return new string(letters);
    }

    string MakePassword() => new(RandomNumberGenerator.GetItems<char>(Letters.AsSpan(), 16));

    string MakePasswordOfArray(char[] letters)
    {
        var password = RandomNumberGenerator.GetItems<char>(letters, 16);
        return new string(password);
    }

    byte[] MakeKey()
    {
        var encryptionKey = new byte[32];
        RandomNumberGenerator.Fill(encryptionKey);
        return encryptionKey;
    }

    void Field() => RandomNumberGenerator.Fill(_signingKey);

    int Code()
    {
        var otp = RandomNumberGenerator.GetInt32(100000, 999999);
        return otp;
    }

    int AnyCode()
    {
        var otp = RandomNumberGenerator.GetInt32(int.MaxValue);
        return otp;
    }

    void Local()
    {
        var apiKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var resetToken = $"{RandomNumberGenerator.GetHexString(32, true)}";
        var accessKey = $"key-{RandomNumberGenerator.GetHexString(32, true)}";
        var clientSecret = "key-" + RandomNumberGenerator.GetHexString(32, lowercase: true).Substring(0, 16);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var verificationCode = (BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue) % 1000000;
        Use(apiKey, resetToken, accessKey, clientSecret, password, verificationCode);
    }

    void Followed(Account account)
    {
        var value = new Guid(RandomNumberGenerator.GetBytes(16));
        var text = value.ToString().Replace("-", "");
        account.ApiKey = text;
    }

    void Sinks(byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = RandomNumberGenerator.GetBytes(16);
        using var hmac = new HMACSHA256(/* 128 bits */ RandomNumberGenerator.GetBytes(16));
        var pair = new ApiXKeys(RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(32, lowercase: true));
        Use(pair, data, hmac);
    }

    private static void Use(params object[] values) => Console.WriteLine(values.Length + Secret);
}
