using System.Security.Cryptography;
using System.Text;

class Encryption
{
    private readonly string _signingKey = Environment.GetEnvironmentVariable("Encryption__SigningKey") ?? throw new InvalidOperationException("The environment variable Encryption__SigningKey is not set.");

    void Keys(byte[] data)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set."));
        aes.Key = Convert.FromHexString(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set."));
        aes.Key = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set."));
        aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set."));
        aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set."));
        aes.Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set."));
        HMACSHA512.HashData(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set.")), data);
        using var sha256 = new HMACSHA256(Encoding.UTF8.GetBytes(_signingKey));
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("Encryption__Key") ?? throw new InvalidOperationException("The environment variable Encryption__Key is not set.")), data);
    }
}
