using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Benchmarks.Signing;
using ApiXGuard.Runtime;

// Signing and verifying requests, beside a bare HMAC of the same message (and, for signing, a nonce) in the same run, on one thread.
const string AppKey = "made-up-app-key-of-a-usual-length";
const string Date = "Wed, 13 Nov 2024 15:00:00 GMT";
const string Target = "/orders/17?expand=lines";
var nonces = new CryptographicNonceSource();
var signer = new ApiXRequestSigner(new ConstantKeyStore("made-up-api-key", AppKey), nonces: nonces);
var key = Encoding.UTF8.GetBytes(AppKey);
var mac = new byte[ApiXSignature.Size];
var expected = new byte[ApiXSignature.Size];

Console.WriteLine("| body | signatures/s | of bare HMAC and nonce | bytes allocated | verifications/s | of bare HMAC | bytes allocated |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach (var (name, body, calls) in new[]
{
    ("none", "", 60_000),
    ("130 bytes", """{"name":"made up","amount":12.5,"tags":["a","b"],"address":{"zip":"12345","city":"Hamburg"},"items":[{"id":1,"count":2}],"note":""}""", 40_000),
    ("130 bytes, sorted", """{"address":{"city":"Hamburg","zip":"12345"},"amount":12.5,"items":[{"count":2,"id":1}],"name":"made up","note":"","tags":["a","b"]}""", 40_000),
    ("1 kB", Order(8), 25_000),
    ("10 kB", Order(90), 4_000),
    ("100 kB", Order(900), 400),
})
{
    var json = Encoding.UTF8.GetBytes(body);
    var nonce = "Nonce000000000000000000000000000";
    var canonical = body.Length == 0 ? "" : Convert.ToBase64String(Encoding.UTF8.GetBytes(CanonicalJson.Canonicalize(body)));
    var message = Encoding.UTF8.GetBytes($"{Target}.POST.{nonce}.{Date}.{canonical}");
    HMACSHA256.HashData(key, message, expected);

    var (bareSign, sign, signRatio) = ProcessorTime.Compare(calls, BareSign, Sign);
    var (bareVerify, verify, verifyRatio) = ProcessorTime.Compare(calls, BareVerify, Verify);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {1 / sign:N0} | {signRatio:P0} | {ProcessorTime.Allocated(2000, Sign):F0} | {1 / verify:N0} | {verifyRatio:P0} | {ProcessorTime.Allocated(2000, Verify):F0} |"));

    void BareSign()
    {
        Span<char> fresh = stackalloc char[32];
        nonces.Fill(fresh);
        HMACSHA256.HashData(key, message, mac);
    }

    void Sign()
    {
        var signing = signer.SignAsync("POST", Target, json);
        if (!signing.IsCompletedSuccessfully || signing.Result.Signature.Length != 64)
            throw new InvalidOperationException("The signer did not sign.");
    }

    void BareVerify()
    {
        HMACSHA256.HashData(key, message, mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, expected))
            throw new InvalidOperationException("Another signature came out.");
    }

    void Verify()
    {
        ApiXSignature.Compute(AppKey, Target, "POST", nonce, Date, json, SignatureProfile.Utf8, mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, expected))
            throw new InvalidOperationException("Another signature came out.");
    }
}

return 0;

// An order as applications send them: lines of a few properties, not sorted.
static string Order(int lines) => "{\"orderId\":4711,\"customer\":\"made up\",\"lines\":{" + string.Join(',', Enumerable.Range(0, lines).Select(line => string.Create(
    CultureInfo.InvariantCulture,
    $"\"line{line}\":{{\"sku\":\"ABC-{line:D5}\",\"quantity\":{line % 7},\"price\":{line * 1.25},\"description\":\"Something with äöü and a \\\"quote\\\"\"}}"))) + "}}";
