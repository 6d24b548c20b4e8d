using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Authentication;

public sealed class ErrorAnswerTests
{
    [Fact]
    public async Task A_refusal_is_answered_with_the_protocol_s_json_letter_by_letter()
    {
        await using var server = await ApiXTestServer.StartAsync();
        var request = server.Signed();
        request["X-Signature"] = new string('0', 64);

        var response = await server.SendAsync(request);

        Assert.Equal(
            "{\"success\":false,\"message\":\"This request is not valid.\",\"error\":{\"id\":\"invalidRequest\",\"message\":\"This request is not valid.\"}}",
            response.Body);
        Assert.Equal("application/json; charset=utf-8", response.Headers["Content-Type"]);
        Assert.Equal("no-store", response.Headers["Cache-Control"]);
        Assert.Equal("nosniff", response.Headers["X-Content-Type-Options"]);
        Assert.Equal("ApiX", response.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Logs_and_audit_hold_no_key_signature_nonce_or_body_whatever_happens()
    {
        await using var server = await ApiXTestServer.StartAsync();
        var accepted = server.Signed(body: "{\"made-up-secret\":\"made-up-value\"}");
        var wrong = server.Signed();
        wrong["X-Signature"] = new string('0', 63) + "7";
        var stranger = RawRequest.Signed(server.Now, apiKey: "made-up-strange-key");
        foreach (var request in new[] { accepted, accepted, wrong, stranger })
            await server.SendAsync(request);

        Assert.Equal(1, server.Handled);
        var said = server.Logs.All + string.Join('\n', server.Audit.Events);
        Assert.NotEmpty(server.Logs.Lines);
        string[] secrets =
        [
            RawRequest.ApiKey, RawRequest.AppKey, "made-up-strange-key", "made-up-secret", "made-up-value",
            accepted["X-Signature"]!, accepted["X-Signature-Nonce"]!, wrong["X-Signature"]!,
        ];
        foreach (var secret in secrets)
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }
}
