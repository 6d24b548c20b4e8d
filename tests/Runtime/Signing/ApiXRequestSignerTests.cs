using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class ApiXRequestSignerTests
{
    private const string ApiKey = "made-up-api-key";
    private const string AppKey = "made-up-app-key";

    [Fact]
    public async Task Signed_headers_show_nothing_secret()
    {
        var headers = await new ApiXRequestSigner(new FixedKeyStore()).SignAsync("GET", "/", default, CancellationToken.None);

        foreach (var text in new[] { headers.ToString(), JsonSerializer.Serialize(headers) })
        {
            foreach (var secret in new[] { headers.ApiKey, headers.Signature, headers.Nonce, AppKey })
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_signature_has_a_nonce_of_its_own_and_asks_the_store_once()
    {
        var store = new FixedKeyStore();
        var signer = new ApiXRequestSigner(store);
        var nonces = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();

        await Parallel.ForAsync(0, 2000, async (_, token) =>
            Assert.True(nonces.TryAdd((await signer.SignAsync("GET", "/", default, token)).Nonce, true)));

        Assert.Equal(2000, store.Reads);
    }

    [Fact]
    public async Task The_date_is_the_clock_s_and_may_be_that_of_an_earlier_time()
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 999, TimeSpan.FromHours(2));
        var signer = new ApiXRequestSigner(new FixedKeyStore(), clock: new FakeTimeProvider(now));

        Assert.Equal("Sun, 01 Mar 2026 10:00:00 GMT", (await signer.SignAsync("GET", "/")).Date);
        Assert.Equal("Sun, 01 Mar 2026 09:59:00 GMT", (await signer.SignAsync("GET", "/", default, now.AddMinutes(-1))).Date);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("patch", true)]
    [InlineData("HEAD", false)]
    [InlineData("TRACE", false)]
    [InlineData("GET ", false)]
    [InlineData("", false)]
    public async Task Only_the_five_methods_are_signed(string method, bool signed)
    {
        var signing = new ApiXRequestSigner(new FixedKeyStore()).SignAsync(method, "/").AsTask();

        if (signed)
            await signing;
        else
            await Assert.ThrowsAsync<ApiXRequestException>(() => signing);
    }

    [Theory]
    [InlineData("/p?", true)]
    [InlineData("/p?a=b%3Fc", true)]
    [InlineData("/p?a=b?c", false)]
    [InlineData("p", false)]
    [InlineData("", false)]
    [InlineData("https://host.example/p", false)]
    [InlineData("/a b", false)]
    [InlineData("/é", false)]
    [InlineData("/a\r\nX: y", false)]
    [InlineData("/a#b", false)]
    public async Task Only_what_can_stand_on_the_wire_is_signed(string target, bool signed)
    {
        var store = new FixedKeyStore();
        var signing = new ApiXRequestSigner(store).SignAsync("GET", target).AsTask();

        if (signed)
            await signing;
        else
            await Assert.ThrowsAsync<ApiXRequestException>(() => signing);
        Assert.Equal(signed ? 1 : 0, store.Reads);
    }

    [Theory]
    [InlineData("made-up\r\nX-Evil: 1")]
    [InlineData("made-up\n")]
    [InlineData(" made-up")]
    [InlineData("made-up ")]
    [InlineData("made-\u00FCp")]
    public async Task An_API_key_that_cannot_stand_in_a_header_is_refused_without_being_named(string apiKey)
    {
        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await new ApiXRequestSigner(new FixedKeyStore(apiKey)).SignAsync("GET", "/"));

        Assert.DoesNotContain("made-", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_store_throws_passes_through()
    {
        var failure = new ApiXKeyStoreException("made-up failure");
        var audit = new RecordingAudit();

        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () =>
            await new ApiXRequestSigner(new DelegateKeyStore(_ => throw failure), audit: audit).SignAsync("GET", "/"));

        Assert.Same(failure, error);
        Assert.Empty(audit.Events);
    }

    [Fact]
    public async Task A_store_that_gives_nothing_is_a_store_that_failed() => await Assert.ThrowsAsync<ApiXKeyStoreException>(async () =>
        await new ApiXRequestSigner(new DelegateKeyStore(_ => ValueTask.FromResult<ApiXKeys>(null!))).SignAsync("GET", "/"));

    [Fact]
    public async Task Cancellation_ends_the_wait_for_the_store()
    {
        using var cancel = new CancellationTokenSource();
        var signer = new ApiXRequestSigner(new DelegateKeyStore(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        }));
        var signing = signer.SignAsync("GET", "/", default, cancel.Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signing.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_nonce_source_cannot_write_headers()
    {
        var signer = new ApiXRequestSigner(new FixedKeyStore(), nonces: new FixedNonce("Nonce00000000000000000000\r\nX: y"));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await signer.SignAsync("GET", "/"));
    }

    [Fact]
    public async Task A_body_that_cannot_be_signed_is_refused_without_being_quoted()
    {
        var error = await Assert.ThrowsAsync<ApiXRequestException>(async () =>
            await new ApiXRequestSigner(new FixedKeyStore()).SignAsync("POST", "/", "{\"password\":made-up}"u8.ToArray()));

        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("byte 12", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_another_could_stand_for_is_signed_and_told()
    {
        var headers = await new ApiXRequestSigner(new FixedKeyStore()).SignAsync("POST", "/", """{"a":1,"a":2}"""u8.ToArray());

        Assert.Equal(CanonicalJsonTraits.DuplicateKeys, headers.BodyTraits);
    }

    [Fact]
    public async Task Each_signature_is_told_to_the_audit_without_the_keys()
    {
        var audit = new RecordingAudit();
        await new ApiXRequestSigner(new FixedKeyStore(), audit: audit).SignAsync("GET", "/");
        await new ApiXRequestSigner(new FixedKeyStore(), new ApiXSigningOptions { AuditSubject = "orders" }, audit: audit).SignAsync("GET", "/");

        Assert.Equal(
            [new ApiXAuditEvent(ApiXAuditKind.RequestSigned, "FixedKeyStore"), new ApiXAuditEvent(ApiXAuditKind.RequestSigned, "orders")],
            audit.Events);
        Assert.DoesNotContain(ApiKey, string.Concat(audit.Events), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ApiXRequestSigner(new FixedKeyStore(), new ApiXSigningOptions { Profile = (SignatureProfile)7 }));

    [Theory]
    [InlineData("")]
    [InlineData("""{"name":"made up","amount":12.5,"tags":["a","b"],"address":{"zip":"12345","city":"Münster"}}""")]
    public async Task A_signature_allocates_less_than_a_kilobyte(string json)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(json);
        var signer = new ApiXRequestSigner(new CompletedKeyStore());
        for (var warm = 0; warm < 200; warm++)
            await signer.SignAsync("POST", "/orders/17?expand=lines", body);

        const int Count = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; at < Count; at++)
        {
            var signing = signer.SignAsync("POST", "/orders/17?expand=lines", body);

            // Done already, so what follows runs on this thread.
            Assert.True(signing.IsCompletedSuccessfully);
            await signing;
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Count, 1, 1000);
    }

    private sealed class CompletedKeyStore : IApiXKeyStore
    {
        private readonly ApiXKeys _keys = new(ApiKey, AppKey);

        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys.ApiKey);

        public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys.AppKey);

        public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys);
    }
}
