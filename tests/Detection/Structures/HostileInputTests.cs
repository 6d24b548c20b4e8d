using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Detection.Tests.Structures;

public sealed class HostileInputTests
{
    private static string[] Anchors { get; } =
    [
        "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n", "-----END RSA PRIVATE KEY-----", "PuTTY-User-Key-File-2: ",
        "<RSA" + "KeyValue>", "<D>", "LS0tLS1CRUdJTi", "MIIEowIBAAKCAQEA", "BADANBgkqhkiG9w0BAQEFAAS", "eyJhbGciOiJIUzI1NiJ9.", "eyJ", "{\"kty\":\"EC\"", "\"d\":\"",
        "://", "user:pass@", ":\\/\\/", "?sig=", "&token=", "Password=", ";Pwd='", "Server=x;", "AccountKey=", "jdbc:oracle:thin:a/", "SharedAccessKey=",
        "Authorization: Basic ", "Bearer ", "curl -u ", "ssh" + "pass -p ", "my" + "sql -p", "docker login ", "ConvertTo-SecureString ", "machine x login y ", "\"auth\": \"",
        "process.env", "process.env.VITE_API_SECRET ", "import.meta.env,", "`${", "send(process.env", "const a={...process.env};", "VITE_API_SECRET=abcd\n", "define:{", "/*", "[(",
        "kind: Secret\ndata:\n  a: ", "_authToken=", "validationKey=\"", "<masterKey><value>", "def" + "ine('DB_PASSWORD', '", "\\n", "\\\\\"", "&#xA;", "&amp;", "{", "}", "'", "\"", "\n", "==", "\u20ac",
    ];

    public static TheoryData<string> Repeated => [.. Anchors];

    [Fact]
    public void Truncated_examples_are_read_without_an_exception()
    {
        foreach (var rule in SecretScanner.Default.Catalogue.Rules.Where(rule => rule.Pattern is StructurePattern))
        {
            var bytes = Encoding.UTF8.GetBytes(rule.Examples[0]);
            for (var length = 0; length < bytes.Length; length += 3)
                Found.In(bytes[..length]);
        }
    }

    [Fact]
    public void Random_mixtures_are_read_without_an_exception()
    {
        var random = new Random(7);
        var parts = Anchors.Select(Encoding.UTF8.GetBytes).ToArray();
        for (var round = 0; round < 3000; round++)
        {
            using var text = new MemoryStream();
            var count = random.Next(1, 24);
            for (var i = 0; i < count; i++)
            {
                text.Write(parts[random.Next(parts.Length)]);
                var noise = new byte[random.Next(0, 20)];
                random.NextBytes(noise);
                // Without zeros, which would make it binary.
                for (var j = 0; j < noise.Length; j++)
                    noise[j] = noise[j] == 0 ? (byte)'A' : random.Next(3) == 0 ? noise[j] : (byte)"ABCxyz019+/= :;@\n"[noise[j] % 17];
                text.Write(noise);
            }

            Found.In(text.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_long_run_of_one_anchor_takes_time_in_proportion(string anchor)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(anchor, (1 << 18) / anchor.Length)));
        var watch = Stopwatch.StartNew();
        SecretScanner.Default.Scan(text, []);
        // Quadratic time would take minutes; a slow machine and an unoptimised build take a second or two.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }
}
