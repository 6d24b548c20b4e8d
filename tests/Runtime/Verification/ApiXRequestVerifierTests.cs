using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime.Tests.Verification;

public sealed class ApiXRequestVerifierTests
{
    private static readonly Action<ApiXVerificationOptions> Compat = options => options.Mode = ApiXVerificationMode.Compat;

    [Fact]
    public async Task A_signed_request_is_accepted_with_its_application_and_body()
    {
        var result = await new TestRequests().Verifier.VerifyAsync(TestRequests.Signed());

        Assert.True(result.Succeeded);
        Assert.Equal("made-up-application", result.Application.Id);
        Assert.Equal("{\"key\":\"value\"}"u8.ToArray(), result.Body.ToArray());
        Assert.True(result.HasJsonBody);
        Assert.Equal(200, result.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_body_without_keys_is_no_body(string? body)
    {
        var result = await new TestRequests().Verifier.VerifyAsync(TestRequests.Signed(body: body));

        Assert.True(result.Succeeded);
        Assert.False(result.HasJsonBody);
    }

    [Fact]
    public async Task The_checks_come_in_the_order_of_the_protocol()
    {
        var requests = new TestRequests();
        var everything = TestRequests.Signed(isSecure: false, apiKey: default(StringValues), date: "no date", signature: "none", body: "{");
        Assert.Equal("403 insecureProtocol insecure-protocol", await requests.JudgeAsync(everything));
        var overHttps = TestRequests.Signed(apiKey: default(StringValues), date: "no date", signature: "none", body: "{");
        Assert.Equal("400 missingRequiredHeaders missing-header", await requests.JudgeAsync(overHttps));
        var withHeaders = TestRequests.Signed(apiKey: "nobody", date: "no date", signature: "none", body: "{");
        Assert.Equal("401 unauthorizedApp unknown-application", await requests.JudgeAsync(withHeaders));
        var ofApplication = TestRequests.Signed(date: "no date", signature: "none", body: "{");
        Assert.Equal("401 invalidRequest malformed-date", await requests.JudgeAsync(ofApplication));
        var withDate = TestRequests.Signed(signature: "none", body: "{");
        Assert.Equal("401 invalidRequest malformed-signature", await requests.JudgeAsync(withDate));
    }

    [Theory]
    [InlineData(0, "accepted")]
    [InlineData(60, "accepted")]
    [InlineData(61, "401 invalidRequest expired-date")]
    [InlineData(-1, "401 invalidRequest future-date")]
    public async Task A_request_is_taken_from_its_date_for_a_minute(int age, string expected)
    {
        var requests = new TestRequests();
        requests.Clock.Advance(TimeSpan.FromSeconds(100));
        var date = requests.Clock.GetUtcNow().AddSeconds(-age).ToString("r", CultureInfo.InvariantCulture);

        Assert.Equal(expected, await requests.JudgeAsync(TestRequests.Signed(date: date)));
    }

    [Theory]
    [InlineData(5, "accepted")]
    [InlineData(6, "401 invalidRequest future-date")]
    public async Task A_clock_skew_takes_dates_that_far_ahead_and_remembers_them_as_long(int ahead, string expected)
    {
        var cache = new RecordingCache();
        var requests = new TestRequests(options => options.ClockSkew = TimeSpan.FromSeconds(5), replayCache: cache);
        var date = TestRequests.Start.AddSeconds(ahead).ToString("r", CultureInfo.InvariantCulture);

        Assert.Equal(expected, await requests.JudgeAsync(TestRequests.Signed(date: date)));
        Assert.All(cache.Calls, call => Assert.Equal(TimeSpan.FromSeconds(75), call.Lifetime));
    }

    [Fact]
    public async Task An_accepted_signature_is_remembered_for_the_age_and_ten_seconds_rounded_up()
    {
        var cache = new RecordingCache();
        await new TestRequests(replayCache: cache).JudgeAsync(TestRequests.Signed());
        await new TestRequests(o => o.MaxRequestAge = TimeSpan.FromMilliseconds(1500), replayCache: cache).JudgeAsync(TestRequests.Signed());

        Assert.Equal([70d, 12d], cache.Calls.Select(c => c.Lifetime.TotalSeconds));
        Assert.All(cache.Calls, call => Assert.Equal((TestRequests.ApiKey, 64), (call.ApiKey, call.Signature.Length)));
    }

    [Fact]
    public async Task Only_an_accepted_signature_takes_a_place_in_the_cache()
    {
        var cache = new RecordingCache();
        var requests = new TestRequests(replayCache: cache);

        await requests.JudgeAsync(TestRequests.Signed(signature: new string('0', 64)));
        await requests.JudgeAsync(TestRequests.Signed(body: "{\"a\":1,\"a\":2}"));
        await requests.JudgeAsync(TestRequests.Signed(date: "no date"));
        Assert.Empty(cache.Calls);
        await requests.JudgeAsync(TestRequests.Signed());

        Assert.Single(cache.Calls);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("{\"a\":1,\"__proto__\":1}")]
    [InlineData("[1]")]
    [InlineData("[]")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"a\":12345678901234567890}")]
    public async Task A_body_that_signs_like_another_is_refused_in_strict_mode_and_taken_in_compat_mode(string body)
    {
        Assert.Equal("400 invalidJsonBody ambiguous-json", await new TestRequests().JudgeAsync(TestRequests.Signed(body: body)));
        Assert.Equal("accepted", await new TestRequests(Compat).JudgeAsync(TestRequests.Signed(body: body)));
    }

    [Theory]
    [InlineData("{\"a\":1,\"A\":1}")]
    [InlineData("{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":1}]}")]
    [InlineData("{\"a\":\"__proto__\"}")]
    [InlineData("{\"a\":\"\\ud83d\\ude00\"}")]
    [InlineData("{\"a\":1234567890123456,\"b\":0.1,\"c\":1e3}")]
    public async Task Its_innocent_twin_is_taken_in_strict_mode(string body) =>
        Assert.Equal("accepted", await new TestRequests().JudgeAsync(TestRequests.Signed(body: body)));

    [Theory]
    [InlineData("application/json", "accepted")]
    [InlineData("Application/JSON; charset=UTF-8", "accepted")]
    [InlineData("application/json;charset=\"utf-8\"", "accepted")]
    [InlineData("application/json; charset=utf-16", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("application/json; charset=utf-8; charset=utf-16", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("application/json; x", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("application/jsonp", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("text/plain", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("multipart/form-data; boundary=x", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("", "400 invalidJsonBody unsigned-content-type")]
    [InlineData("\u0000;;;", "400 invalidJsonBody unsigned-content-type")]
    public async Task A_body_is_taken_in_strict_mode_only_as_json_in_utf8(string contentType, string expected) =>
        Assert.Equal(expected, await new TestRequests().JudgeAsync(TestRequests.Signed(contentType: contentType)));

    [Fact]
    public async Task A_byte_order_mark_is_dropped_in_compat_mode_and_refused_in_strict_mode()
    {
        var request = TestRequests.Signed(body: "\uFEFF{\"key\":\"value\"}", signedBody: "{\"key\":\"value\"}");

        Assert.Equal("accepted", await new TestRequests(Compat).JudgeAsync(request));
        Assert.Equal("400 invalidJsonBody malformed-json", await new TestRequests().JudgeAsync(request));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_body_is_refused(string encoding)
    {
        var request = TestRequests.Signed(contentEncoding: encoding);

        Assert.Equal("400 invalidJsonBody encoded-body", await new TestRequests().JudgeAsync(request));
        Assert.Equal("415 invalidJsonBody encoded-body", await new TestRequests(Compat).JudgeAsync(request));
        Assert.Equal("accepted", await new TestRequests().JudgeAsync(TestRequests.Signed(contentEncoding: "identity")));
    }

    [Theory]
    [InlineData("/e.POST.Nonce1", "Nonce2", "/e", "Nonce1.POST.Nonce2")]
    public async Task Text_cannot_move_from_the_target_into_the_nonce(string signedTarget, string signedNonce, string target, string nonce)
    {
        var date = TestRequests.Start.ToString("r", CultureInfo.InvariantCulture);
        var signature = ApiXSignature.ComputeHex(TestRequests.AppKey, signedTarget, "POST", signedNonce, date, [], SignatureProfile.Utf8);
        var moved = TestRequests.Signed(target: target, nonce: nonce, signature: signature, body: null);

        Assert.Equal("401 invalidRequest malformed-nonce", await new TestRequests().JudgeAsync(moved));
        // The published server takes it: the message is the same.
        Assert.Equal("accepted", await new TestRequests(Compat).JudgeAsync(moved));
    }

    [Theory]
    [InlineData("/p?", "/p", true)]
    [InlineData("/p?a=b?", "/p?a=b?", true)]
    [InlineData("/p?a=b?c=d", "/p?a=b?c=d", true)]
    [InlineData("/p?a=b?c=d", "/p?a=b", false)]
    [InlineData("/p/../q", "/q", false)]
    [InlineData("/%70", "/p", false)]
    public async Task Strict_mode_wants_the_whole_target_signed_as_it_came(string target, string signed, bool accepted) =>
        Assert.Equal(
            accepted ? "accepted" : "401 invalidRequest wrong-signature",
            await new TestRequests().JudgeAsync(TestRequests.Signed(target: target, signedTarget: signed)));

    [Theory]
    [InlineData("/p?a=b?c=d", "/p?a=b", true)]
    [InlineData("/p?a=b?c=d", "/p?a=b?c=d", false)]
    [InlineData("/p??c=d", "/p", true)]
    [InlineData("/p?", "/p", true)]
    public async Task Compat_mode_wants_it_signed_up_to_the_second_question_mark(string target, string signed, bool accepted) =>
        Assert.Equal(
            accepted ? "accepted" : "401 invalidRequest wrong-signature",
            await new TestRequests(Compat).JudgeAsync(TestRequests.Signed(target: target, signedTarget: signed)));

    [Theory]
    [InlineData("http://example.com/e")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("/e#f")]
    [InlineData("/caf\u00e9")]
    [InlineData("/a b")]
    public async Task Strict_mode_takes_targets_in_origin_form_only(string target) =>
        Assert.Equal(
            "401 invalidRequest malformed-target",
            await new TestRequests().JudgeAsync(TestRequests.Signed(target: target, signature: new string('0', 64))));

    [Theory]
    [InlineData("post")]
    [InlineData("PO.ST")]
    [InlineData("")]
    public async Task Strict_mode_takes_methods_in_upper_case_letters_only(string method) =>
        Assert.Equal("401 invalidRequest malformed-method", await new TestRequests().JudgeAsync(TestRequests.Signed(method: method)));

    [Theory]
    [InlineData("Wed, 13 Nov 2024 15:00:00 GMT", "accepted", "accepted")]
    [InlineData("2024-11-13T15:00:00.000Z", "malformed-date", "accepted")]
    [InlineData("2024-11-13T15:00:00+00:00", "malformed-date", "accepted")]
    [InlineData("2024-11-13T16:00:00+01:00", "malformed-date", "accepted")]
    [InlineData("2024-11-13T15:00:00Z", "malformed-date", "accepted")]
    [InlineData("13 Nov 2024 15:00:00 GMT", "malformed-date", "accepted")]
    [InlineData("Wed, 13 Nov 2024 15:00:00 +0000", "malformed-date", "accepted")]
    [InlineData("Thu, 13 Nov 2024 15:00:00 GMT", "malformed-date", "accepted")]
    [InlineData("wed, 13 nov 2024 15:00:00 gmt", "malformed-date", "accepted")]
    [InlineData("Wed, 13 Nov 2024 15:00:00 GMT ", "malformed-date", "malformed-date")]
    [InlineData("1731510000000", "malformed-date", "malformed-date")]
    [InlineData("Wed, 31 Feb 2024 15:00:00 GMT", "malformed-date", "malformed-date")]
    public async Task Strict_mode_takes_one_way_to_write_a_date(string date, string strict, string compat)
    {
        Assert.EndsWith(strict, await new TestRequests().JudgeAsync(TestRequests.Signed(date: date)), StringComparison.Ordinal);
        Assert.EndsWith(compat, await new TestRequests(Compat).JudgeAsync(TestRequests.Signed(date: date)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_stands_there_twice_is_refused_in_strict_mode()
    {
        StringValues twice = new[] { TestRequests.ApiKey, TestRequests.ApiKey };

        Assert.Equal("400 missingRequiredHeaders repeated-header", await new TestRequests().JudgeAsync(TestRequests.Signed(apiKey: twice)));
        // Node joins them, and nobody has that key.
        Assert.Equal("401 unauthorizedApp unknown-application", await new TestRequests(Compat).JudgeAsync(TestRequests.Signed(apiKey: twice)));
    }

    [Fact]
    public async Task A_directory_that_fails_refuses_and_its_words_stay_unsaid()
    {
        var directory = new DelegatingApiXApplicationDirectory((key, _, _) => throw new InvalidOperationException($"no luck with {key}"));
        var requests = new TestRequests(directory: directory);

        Assert.Equal("401 unauthorizedApp directory-failed", await requests.JudgeAsync(TestRequests.Signed()));
        Assert.Contains(requests.Logs.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(requests.Logs.Lines, line => line.Text.Contains(TestRequests.ApiKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_replay_cache_that_fails_refuses()
    {
        var requests = new TestRequests(replayCache: new InMemoryReplayCache(capacity: 1));

        Assert.Equal("accepted", await requests.JudgeAsync(TestRequests.Signed()));
        Assert.Equal("401 invalidRequest replay-cache-failed", await requests.JudgeAsync(TestRequests.Signed(nonce: "Another1")));
        Assert.Contains(requests.Logs.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("capacity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_directory_is_told_the_origin_and_no_key_that_is_longer_than_any()
    {
        var asked = new List<(string Key, IPAddress? Origin)>();
        var directory = new DelegatingApiXApplicationDirectory((key, origin, _) =>
        {
            asked.Add((key, origin));
            return new((ApiXApplication?)null);
        });
        var verifier = new ApiXRequestVerifier(directory, new InMemoryReplayCache());
        ApiXIncomingRequest Of(string key) => new()
        {
            Method = "GET",
            Target = "/",
            IsSecure = true,
            ApiKey = key,
            Signature = "s",
            Nonce = "n",
            Date = "d",
            Origin = IPAddress.Loopback,
        };

        await verifier.VerifyAsync(Of("nobody"));
        Assert.Equal(ApiXErrorIds.UnauthorizedApp, (await verifier.VerifyAsync(Of(new string('x', 5000)))).ErrorId);

        Assert.Equal([("nobody", IPAddress.Loopback)], asked);
    }

    [Fact]
    public async Task What_happens_is_on_record_and_no_key_signature_or_nonce_is()
    {
        var directory = new InMemoryApiXApplicationDirectory(
            [new(TestRequests.ApiKey, new ApiXApplication("made-up-application", TestRequests.AppKey) { DeprecatedSince = TestRequests.Start })]);
        var requests = new TestRequests(directory: directory);
        var request = TestRequests.Signed();

        await requests.JudgeAsync(request);
        await requests.JudgeAsync(request);
        await requests.JudgeAsync(TestRequests.Signed(apiKey: "nobody"));

        Assert.Equal(
            [
                new ApiXAuditEvent(ApiXAuditKind.RequestAccepted, "made-up-application"),
                new ApiXAuditEvent(ApiXAuditKind.KeyDeprecated, "made-up-application"),
                new ApiXAuditEvent(ApiXAuditKind.RequestRejected, "made-up-application", "replay"),
                new ApiXAuditEvent(ApiXAuditKind.RequestRejected, "unknown", "unknown-application"),
            ],
            requests.Audit.Events);
        var said = string.Join('\n', requests.Logs.Lines) + string.Join('\n', requests.Audit.Events) + request;
        foreach (var secret in new[] { TestRequests.ApiKey, TestRequests.AppKey, TestRequests.Nonce, request.Signature.ToString(), "nobody" })
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_verification_says_so()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var directory = new DelegatingApiXApplicationDirectory((_, _, token) => ValueTask.FromCanceled<ApiXApplication?>(token));
        var verifier = new ApiXRequestVerifier(directory, new InMemoryReplayCache());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await verifier.VerifyAsync(TestRequests.Signed(), source.Token));
    }

    [Fact]
    public async Task A_stranger_s_body_is_not_read()
    {
        var request = new ApiXIncomingRequest
        {
            Method = "POST",
            Target = "/e",
            IsSecure = true,
            ApiKey = "nobody",
            Signature = new string('0', 64),
            Nonce = TestRequests.Nonce,
            Date = TestRequests.Start.ToString("r", CultureInfo.InvariantCulture),
            MayHaveBody = true,
            BodyReader = (_, _) => throw new InvalidOperationException("read"),
        };

        Assert.Equal("401 unauthorizedApp unknown-application", await new TestRequests().JudgeAsync(request));
    }

    private sealed class RecordingCache : IReplayCache
    {
        public List<(string ApiKey, string Signature, TimeSpan Lifetime)> Calls { get; } = [];

        public ValueTask<bool> TryAddAsync(string apiKey, string signature, TimeSpan lifetime, CancellationToken cancellationToken = default)
        {
            Calls.Add((apiKey, signature, lifetime));
            return new(true);
        }
    }
}
