using System.Net;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.RateLimits;

public sealed class RateLimitTests
{
    private static Task<ApiXTestServer> StartAsync(int requests = 1000, int failures = 1000) => ApiXTestServer.StartAsync(
        services: services => services.AddApiXRateLimits(options =>
        {
            options.RequestsPerApplication = requests;
            options.FailuresPerAddress = failures;
            // Longer than any test takes: no window ends in between.
            options.Window = TimeSpan.FromHours(1);
        }));

    [Fact]
    public async Task An_application_that_calls_too_often_is_told_when_to_come_again_and_others_are_served()
    {
        await using var server = await StartAsync(requests: 3);
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await server.SendAsync(server.Signed())).Status);

        var response = await server.SendAsync(server.Signed());

        Assert.Equal((429, "tooManyRequests"), (response.Status, response.Id));
        Assert.InRange(int.Parse(response.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 3600);
        Assert.Equal(3, server.Handled);
        Assert.Equal(new ApiXAuditEvent(ApiXAuditKind.RequestRejected, "made-up-application", "rate-limit", "127.0.0.1"), server.Audit.Events.Last());
        var other = RawRequest.Signed(server.Now, apiKey: "testApiKey", appKey: "test" + "AppKey");
        Assert.Equal(200, (await server.SendAsync(other)).Status);
    }

    [Fact]
    public async Task A_stranger_s_failures_do_not_count_against_an_application()
    {
        await using var server = await StartAsync(requests: 2);
        for (var i = 0; i < 20; i++)
            Assert.Equal(401, (await server.SendAsync(server.Signed().With(r => r["X-Signature"] = new string('0', 64)))).Status);

        Assert.Equal(200, (await server.SendAsync(server.Signed())).Status);
    }

    [Fact]
    public async Task An_address_that_fails_too_often_is_not_heard_until_the_window_ends()
    {
        await using var server = await StartAsync(failures: 3);
        for (var i = 0; i < 3; i++)
            Assert.Equal(401, (await server.SendAsync(RawRequest.Signed(server.Now, apiKey: "nobody"))).Status);

        var stranger = await server.SendAsync(RawRequest.Signed(server.Now, apiKey: "nobody"));
        var unsigned = RawRequest.Signed(server.Now, apiKey: "nobody");
        foreach (var name in new[] { "X-API-Key", "X-Signature", "X-Signature-Nonce" })
            unsigned[name] = null;

        Assert.Equal((429, "tooManyRequests"), (stranger.Status, stranger.Id));
        Assert.Equal(429, (await server.SendAsync(unsigned)).Status);
        Assert.Equal(429, (await server.SendAsync(server.Signed())).Status);
        Assert.Equal(0, server.Handled);
    }

    [Fact]
    public async Task After_the_window_an_application_is_served_again()
    {
        await using var server = await ApiXTestServer.StartAsync(services: services => services.AddApiXRateLimits(options =>
        {
            options.RequestsPerApplication = 1;
            options.Window = TimeSpan.FromSeconds(1);
        }));
        Assert.Equal(200, (await server.SendAsync(server.Signed())).Status);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await server.SendAsync(server.Signed())).Status != 200)
            await Task.Delay(100, limit.Token);

        Assert.Equal(2, server.Handled);
    }

    [Fact]
    public async Task Requests_that_pass_do_not_count_as_failures()
    {
        await using var server = await StartAsync(failures: 3);

        for (var i = 0; i < 10; i++)
            Assert.Equal(200, (await server.SendAsync(server.Signed())).Status);
    }

    [Fact]
    public void Many_addresses_share_a_bounded_number_of_counts()
    {
        using var limiter = new ApiXRateLimiter(new ApiXRateLimitOptions { FailuresPerAddress = 1, AddressPartitions = 4, Window = TimeSpan.FromHours(1) });
        for (byte i = 0; i < 200; i++)
            limiter.NoteFailure(new IPAddress([10, 0, 0, i]));

        // All four counts are full: one more address, never seen, shares one of them.
        Assert.NotNull(limiter.RetryAfterFailures(IPAddress.Parse("192.0.2.1")));
    }

    [Fact]
    public void Addresses_of_one_ipv6_network_are_one_caller_and_those_of_another_are_not()
    {
        using var limiter = new ApiXRateLimiter(new ApiXRateLimitOptions { FailuresPerAddress = 1, AddressPartitions = 1_048_576, Window = TimeSpan.FromHours(1) });
        limiter.NoteFailure(IPAddress.Parse("2001:db8:0:1::1"));

        Assert.NotNull(limiter.RetryAfterFailures(IPAddress.Parse("2001:db8:0:1:ffff::2")));
        // By chance two networks share a count, once in a million: not all of ten.
        Assert.Contains(Enumerable.Range(2, 10), i => limiter.RetryAfterFailures(IPAddress.Parse($"2001:db8:0:{i}::1")) is null);
    }

    [Theory]
    [InlineData(0, 1, 60, 1)]
    [InlineData(1, 0, 60, 1)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(1, 1, 60, 0)]
    public void Limits_that_make_no_sense_are_refused(int requests, int failures, int seconds, int partitions) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddApiXRateLimits(options =>
        {
            options.RequestsPerApplication = requests;
            options.FailuresPerAddress = failures;
            options.Window = TimeSpan.FromSeconds(seconds);
            options.AddressPartitions = partitions;
        }));
}
