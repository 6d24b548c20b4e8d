// Libraries known by the names of their types.
using JWT.Builder;
using Org.BouncyCastle.Crypto.Parameters;
using System.Text;

class Libraries
{
    void Keys(byte[] key, byte[] iv, JwtBuilder builder)
    {
        new KeyParameter(Encoding.UTF8.GetBytes([|"bouncy key"|]));
        new ParametersWithIV(new KeyParameter(key), [|new byte[16]|]);
        new AeadParameters(new KeyParameter(key), 128, [|new byte[12]|]);
        builder.WithSecret([|"a secret for tokens"|]);
        Jose.JWT.Encode("{}", Encoding.UTF8.GetBytes([|"jose key"|]), 0);
        new ParametersWithIV(new KeyParameter(key), iv);
        builder.WithSecret(Environment.GetEnvironmentVariable("ORDERS_KEY")!);
        Jose.JWT.Encode("{}", key, 0);
        new Shop.KeyParameter(Encoding.UTF8.GetBytes("customer-id"));
    }
}

namespace Org.BouncyCastle.Crypto.Parameters
{
    public class KeyParameter(byte[] key) { public byte[] Key => key; }
    public class ParametersWithIV(KeyParameter parameters, byte[] iv) { public byte[] IV => iv; public KeyParameter Inner => parameters; }
    public class AeadParameters(KeyParameter key, int macSize, byte[] nonce) { public object[] All => [key, macSize, nonce]; }
}

namespace JWT.Builder
{
    public class JwtBuilder { public JwtBuilder WithSecret(params string[] secrets) => this; }
}

namespace Jose
{
    public static class JWT { public static string Encode(string payload, object key, int algorithm) => payload + key + algorithm; }
}

namespace Shop
{
    public class KeyParameter(byte[] key) { public byte[] Key => key; }
}
