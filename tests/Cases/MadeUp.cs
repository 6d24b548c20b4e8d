using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Cases;

/// <summary>
/// Secrets that nobody ever used, for the names that case files write in their place (<c>$github$</c>). Made here, from parts or from the
/// catalogue's shapes, so that no file of this repository holds one. The same for the same name and number on every machine.
/// </summary>
internal static class MadeUp
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Hexadecimal = "0123456789abcdef";

    /// <summary>Short names of rules. Any other rule of a token is named by its own id.</summary>
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["anthropic"] = "anthropic-api-key",
        ["apix"] = "apix-api-key",
        ["aws-id"] = "aws-access-key-id",
        ["azure-devops"] = "azure-devops-token",
        ["azure-storage"] = "azure-storage-key",
        ["github"] = "github-classic-token",
        ["github-fine"] = "github-fine-grained-token",
        ["google"] = "google-api-key",
        ["openai"] = "openai-project-key",
        ["sendgrid"] = "sendgrid-api-key",
        ["slack"] = "slack-bot-token",
        ["slack-hook"] = "slack-webhook",
        ["stripe"] = "stripe-secret-key",
        ["stripe-test"] = "stripe-test-key",
    };

    /// <summary>What no token's shape tells.</summary>
    private static readonly Dictionary<string, Func<Maker, string>> Others = new(StringComparer.Ordinal)
    {
        ["aws-secret"] = make => make.Text(Alphanumeric + "+/", 40),
        ["azure-account-key"] = make => Convert.ToBase64String(make.Bytes(64)),
        ["base64key16"] = make => Convert.ToBase64String(make.Bytes(16)),
        ["base64key32"] = make => Convert.ToBase64String(make.Bytes(32)),
        ["base64key64"] = make => Convert.ToBase64String(make.Bytes(64)),
        ["basic"] = make => Convert.ToBase64String(Encoding.UTF8.GetBytes("billing:" + make.Password())),
        ["hex32"] = make => make.Text(Hexadecimal, 32),
        ["hex64"] = make => make.Text(Hexadecimal, 64),
        ["hexkey16"] = make => Convert.ToHexString(make.Bytes(16)),
        ["hexkey32"] = make => Convert.ToHexString(make.Bytes(32)),
        ["jwt"] = make => make.WebToken(),
        ["key16"] = make => make.Text(Alphanumeric, 16),
        ["key32"] = make => make.Text(Alphanumeric, 32),
        ["password"] = make => make.Password(),
        ["pem"] = make => make.PrivateKey().Replace("\n", "\\n", StringComparison.Ordinal),
        ["random20"] = make => make.Text(Alphanumeric, 20),
        ["random40"] = make => make.Text(Alphanumeric, 40),
        ["sas"] = make => "sv=2023-11-03&ss=b&srt=sco&sp=rwdlac&se=2031-01-01T00:00:00Z&sig=" + Uri.EscapeDataString(Convert.ToBase64String(make.Bytes(32))),
    };

    /// <summary>All short names.</summary>
    public static IEnumerable<string> Names => Rules.Keys.Concat(Others.Keys).Order(StringComparer.Ordinal);

    /// <summary>The value of a name; another one for each number from 1.</summary>
    public static string? Value(string name, int number)
    {
        if (Others.TryGetValue(name, out var make))
            return make(new Maker(name, number));

        var id = Rules.GetValueOrDefault(name, name);
        return SecretScanner.Default.Catalogue.Rules.FirstOrDefault(rule => rule.Id == id) is { Pattern: TokenPattern pattern } rule
            ? Finished(rule, pattern.Shape.Sample((ulong)number))
            : null;
    }

    private static string Finished(SecretRule rule, string sample) => rule.Complete?.Invoke(sample) ?? sample;

    /// <summary>Random bytes that are the same each time.</summary>
    private sealed class Maker(string name, int number)
    {
        private int _block;

        public byte[] Bytes(int count)
        {
            var bytes = new List<byte>();
            while (bytes.Count < count)
                bytes.AddRange(SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {number} {_block++}")));
            return [.. bytes.Take(count)];
        }

        public string Text(string alphabet, int length) => string.Concat(Bytes(length).Select(b => alphabet[b % alphabet.Length]));

        /// <summary>Letters and digits with a sign that URLs and connection strings take as it is.</summary>
        public string Password() => $"{Text(Alphanumeric, 7)}-{Text(Alphanumeric, 5)}";

        public string WebToken() => string.Join(
            '.',
            Encoded("""{"alg":"HS256","typ":"JWT"}"""u8),
            Encoded(Encoding.UTF8.GetBytes($$"""{"sub":"billing-{{number}}","scope":"orders:write","iat":1730000000}""")),
            Encoded(Bytes(32)));

        public string PrivateKey()
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Bytes(32) });
            return key.ExportPkcs8PrivateKeyPem();
        }

        private static string Encoded(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
