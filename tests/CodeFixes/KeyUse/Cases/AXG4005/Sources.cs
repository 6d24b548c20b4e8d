// references: runtime
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Runtime;

class Account
{
    public string ApiKey { get; set; } = [|Guid.NewGuid()|].ToString("N");
}

class Keys
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    // Draws the letters.
    private static readonly Random Generator = new();
    private static readonly Random Shared = Random.Shared;
    private static readonly string Secret = [|Guid.NewGuid()|].ToString();
    private readonly byte[] _signingKey = new byte[32];

    string GeneratePassword() => new(Enumerable.Repeat(Letters, 16).Select(letters => letters[[|Generator.Next(letters.Length)|]]).ToArray());

    string GenerateApiKey()
    {
        var random = new Random();
        var text = new StringBuilder();
        for (var i = 0; i < 32; i++)
            text.Append(Letters[[|random.Next(0, Letters.Length)|]]); // one more
        return text.ToString();
    }

    string CreateToken()
    {
        var random = new Random(42);
        var letters = new char[32];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Letters[[|random.Next(Letters.Length)|]];
        Console.WriteLine(random.Next());
        return new string(letters);
    }

    string GeneratePin()
    {
        var letters = new char[32];
        letters[0] = Letters[Shared.Next(Letters.Length)];
        return new string(letters);
    }

    string MakePassword() => new([|Random.Shared.GetItems(Letters.AsSpan(), 16)|]);

    string MakePasswordOfArray(char[] letters)
    {
        var password = [|Random.Shared.GetItems(letters, 16)|];
        return new string(password);
    }

    byte[] MakeKey()
    {
        var encryptionKey = new byte[32];
        [|new Random().NextBytes(encryptionKey)|];
        return encryptionKey;
    }

    void Field() => [|Random.Shared.NextBytes(_signingKey)|];

    int Code()
    {
        var otp = [|Random.Shared.Next(100000, 999999)|];
        return otp;
    }

    int AnyCode()
    {
        var otp = [|Random.Shared.Next()|];
        return otp;
    }

    void Local()
    {
        var apiKey = Convert.ToBase64String([|Guid.NewGuid()|].ToByteArray());
        var resetToken = $"{[|DateTime.UtcNow|].Ticks}";
        var accessKey = $"key-{[|Guid.NewGuid()|]:N}";
        var clientSecret = "key-" + [|Guid.NewGuid()|].ToString().Replace("-", "").Substring(0, 16);
        var password = [|Path.GetRandomFileName()|].Replace(".", "");
        var verificationCode = [|DateTime.UtcNow|].Ticks % 1000000;
        Use(apiKey, resetToken, accessKey, clientSecret, password, verificationCode);
    }

    void Followed(Account account)
    {
        var value = [|Guid.NewGuid()|];
        var text = value.ToString().Replace("-", "");
        account.ApiKey = text;
    }

    void Sinks(byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = [|Guid.NewGuid()|].ToByteArray();
        using var hmac = new HMACSHA256(/* 128 bits */ [|Guid.NewGuid()|].ToByteArray());
        var pair = new ApiXKeys([|Guid.NewGuid()|].ToString(), [|Guid.NewGuid()|].ToString());
        Use(pair, data, hmac);
    }

    private static void Use(params object[] values) => Console.WriteLine(values.Length + Secret);
}
