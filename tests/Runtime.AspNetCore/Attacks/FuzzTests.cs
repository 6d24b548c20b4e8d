using System.Text;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Attacks;

/// <summary>Requests of which something is made up at random, from a seed that a failure names, against a real server.</summary>
public sealed class FuzzTests
{
    private const int Requests = 2000;

    private static readonly string[] Names = ["X-API-Key", "X-Signature", "X-Signature-Nonce", "Date", "Content-Type", "Content-Length", "Transfer-Encoding",
        "Content-Encoding", "X-Forwarded-Proto", "Host", "Expect", "Connection", "Upgrade", "X-HTTP-Method-Override"];

    private static readonly string[] Values = ["", " ", ",", "https", "gzip", "chunked", "100-continue", "0", "-1", "99999999999999999999", "application/json",
        "application/json;charset=", "multipart/form-data", "Wed, 13 Nov 2024 15:00:00 GMT", "9999-12-31T23:59:59.9999999Z", "0001-01-01", "keep-alive", "h2c",
        "{}", "\u0001", "\u00ff\u00fe", "made-up-api-key", "\"", "é"];

    private static readonly string[] Bodies = ["{", "[", "\"", "null", "{}", "[]", "{\"a\":}", "{\"a\":1e999}", "{\"\\ud800\":1}", "{\"__proto__\":{}}",
        "\u00ef\u00bb\u00bf{}", "{\"a\":1}x", "\u0000", "{\"a\":\"\u00ff\"}", "{\"a\":1,}", "/**/{}", "{'a':1}", "{\"a\":NaN}", "{\"a\":-}"];

    [Theory]
    [InlineData(ApiXVerificationMode.Strict, 1)]
    [InlineData(ApiXVerificationMode.Strict, 2)]
    [InlineData(ApiXVerificationMode.Compat, 3)]
    public async Task Nothing_made_up_crashes_the_server_or_reaches_a_handler_unsigned(ApiXVerificationMode mode, int seed)
    {
        await using var server = await ApiXTestServer.StartAsync(options => options.Verification.Mode = mode);
        var requests = Enumerable.Range(0, Requests).Select(i => Make(new Random((seed * 1_000_003) + i), server.Now)).ToList();

        await Parallel.ForEachAsync(requests.Index(), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (item, _) =>
        {
            var response = await RawRequest.SendAsync(server.Port, item.Item, endSending: true);
            // 505 is Kestrel's own answer to a request line that names no HTTP version it speaks.
            Assert.False(response.Status is 200 or (>= 500 and not 505), $"seed {seed}, request {item.Index}: {response.Status}");
        });

        Assert.Equal(0, server.Handled);
        Assert.DoesNotContain(server.Logs.Lines, line => line.Level >= LogLevel.Error);
        // And the server still does its work.
        Assert.Equal(200, (await server.SendAsync(server.Signed())).Status);
    }

    // Each has a signature that fits nothing, whatever else is made up.
    private static byte[] Make(Random random, DateTimeOffset now)
    {
        var request = RawRequest.Signed(now, Pick(random, ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "x"]));
        request["X-Signature"] = random.Next(4) switch
        {
            0 => Convert.ToHexString(Bytes(random, 32)),
            1 => Text(random, 80),
            _ => Convert.ToHexString(Bytes(random, 32)).ToLowerInvariant(),
        };
        for (var changes = random.Next(1, 5); changes > 0; changes--)
            Change(random, request);
        var bytes = request.ToBytes();
        if (random.Next(8) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        if (random.Next(16) == 0)
            bytes = bytes[..random.Next(bytes.Length)];
        return bytes;
    }

    private static void Change(Random random, RawRequest request)
    {
        switch (random.Next(7))
        {
            case 0:
                request.Target = "/" + Text(random, 60);
                break;
            case 1:
                request.Target = Text(random, 30);
                break;
            case 2:
                request[Pick(random, Names)] = random.Next(2) == 0 ? Pick(random, Values) : Text(random, 100);
                break;
            case 3:
                request.Headers.Add((Pick(random, Names), random.Next(2) == 0 ? Pick(random, Values) : Text(random, 100)));
                break;
            case 4:
                request.Body = Encoding.Latin1.GetBytes(Pick(random, Bodies));
                break;
            case 5:
                request.Body = Bytes(random, random.Next(2000));
                break;
            default:
                request.Body = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(Pick(random, ["[", "{\"a\":", "\"", "1"]), random.Next(3000))));
                break;
        }
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(Random random, int limit) => Encoding.Latin1.GetString(Bytes(random, random.Next(limit)));
}
