using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class ApiXSigningHandlerTests
{
    private const string AppKey = "made-up-app-key";

    [Theory]
    [InlineData("/entity/method")]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("/p?")]
    [InlineData("/p??")]
    [InlineData("/p?a=b?c=d?")]
    [InlineData("/q?b=2&a=1&a=0")]
    [InlineData("/q?a=b+c&d=it's&e=%7Ef~")]
    [InlineData("/%7Euser/~user/%41%2f%2F")]
    [InlineData("/René/東京?name=René&city=東京 x")]
    [InlineData("/a/./b/../c//d/")]
    [InlineData("/a\\b|c^d`{}\"<>[]!$&'()*+,;=:@")]
    [InlineData("/100%?q=%zz%")]
    [InlineData("/p?a=b#frag?ment")]
    [InlineData("/p;v=1?x=[1]&y={2}&z=a|b")]
    public async Task What_is_signed_is_what_goes_on_the_wire(string path)
    {
        using var server = new RawServer();
        foreach (var options in new[] { default, new UriCreationOptions() })
        {
            using var client = Client();
            using var response = await client.GetAsync(new Uri(server.Address + path, options));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(2, server.Requests.Length);
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey), request.Head));
        Assert.All(server.Requests, request => Assert.True(request.Target.Count(character => character == '?') <= 1 && !request.Target.EndsWith('?'), request.Target));
    }

    [Fact]
    public async Task User_info_and_fragment_do_not_travel()
    {
        using var server = new RawServer();
        using var client = Client();

        using var response = await client.GetAsync(new Uri(server.Address.Replace("//", "//user:made-up@", StringComparison.Ordinal) + "/p?a#made-up"));

        Assert.True(server.Only.IsSignedWith(AppKey));
        Assert.DoesNotContain("made-up", server.Only.Head.Replace("made-up-api-key", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_address_and_an_address_that_its_maker_encoded_are_signed_as_sent()
    {
        using var server = new RawServer();
        using var client = Client();
        client.BaseAddress = new Uri(server.Address + "/base/");

        using var relative = await client.GetAsync(new Uri("é/x?y=~", UriKind.Relative));
        using var encoded = await client.GetAsync(new Uri(server.Address + "/%7E?b=%27?c", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        Assert.Equal(["/base/%C3%A9/x?y=~", "/%7E?b=%27%3Fc"], server.Requests.Select(request => request.Target));
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey), request.Head));
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("POST", null)]
    [InlineData("POST", """{"b":1,"a":"é👍"}""")]
    [InlineData("PUT", " {\"b\" : 1.0}\n")]
    [InlineData("PATCH", "{}")]
    [InlineData("DELETE", """[{"b":1,"a":2}]""")]
    [InlineData("post", """{"a":1}""")]
    public async Task Body_and_headers_arrive_as_they_were_signed(string method, string? body)
    {
        foreach (var profile in new[] { SignatureProfile.Utf8, SignatureProfile.Binary })
        {
            using var server = new RawServer();
            var store = new FixedKeyStore();
            using var client = Client(store, new ApiXSigningOptions { AllowInsecureLoopback = true, Profile = profile });
            using var request = new HttpRequestMessage(new HttpMethod(method), server.Address + "/p");
            if (body is not null)
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");

            using var response = await client.SendAsync(request);

            Assert.True(server.Only.IsSignedWith(AppKey, profile), server.Only.Head);
            Assert.Equal(body ?? "", Encoding.UTF8.GetString(server.Only.Body));
            Assert.Equal("made-up-api-key", server.Only["X-API-Key"]);
            Assert.Equal(method.ToUpperInvariant(), server.Only.Method);
            Assert.Equal(1, store.Reads);
        }
    }

    [Fact]
    public async Task A_retry_above_signs_anew_and_a_body_that_can_be_read_once_goes_with_both()
    {
        var status = 503;
        using var server = new RawServer(_ => RawServer.Json(Interlocked.Exchange(ref status, 200), "{}"));
        var store = new FixedKeyStore();
        using var client = new HttpClient(new RetryOnce { InnerHandler = Handler(store) });
        using var once = new OnceStream("""{"a":[1,2,3]}"""u8.ToArray());
        using var content = new StreamContent(once);

        using var response = await client.PostAsync(new Uri(server.Address), content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, server.Requests.Length);
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey), request.Head));
        Assert.All(server.Requests, request => Assert.Equal("""{"a":[1,2,3]}""", Encoding.UTF8.GetString(request.Body)));
        Assert.Equal(2, server.Requests.Select(request => request["X-Signature-Nonce"]).Distinct().Count());
        Assert.Equal(2, store.Reads);
    }

    [Fact]
    public async Task Headers_of_the_caller_that_belong_to_the_signature_are_replaced_and_others_pass()
    {
        using var server = new RawServer();
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = JsonContent.Create(new { a = 1 }) };
        foreach (var name in new[] { "x-api-key", "X-SIGNATURE", "x-signature-nonce", "date" })
            request.Headers.TryAddWithoutValidation(name, "forged");
        request.Headers.Add("X-Other", ["one", "two"]);
        request.Headers.UserAgent.ParseAdd("test/1.0 (made up)");
        request.Content.Headers.ContentLanguage.Add("de");
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        Assert.True(server.Only.IsSignedWith(AppKey), server.Only.Head);
        Assert.DoesNotContain("forged", server.Only.Head, StringComparison.Ordinal);
        Assert.Equal(("one, two", "test/1.0 (made up)", "de", null), (server.Only["X-Other"], server.Only["User-Agent"], server.Only["Content-Language"], server.Only["Transfer-Encoding"]));
    }

    [Fact]
    public async Task The_message_of_the_caller_never_holds_what_was_signed()
    {
        using var server = new RawServer();
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);

        using var response = await client.SendAsync(request);

        Assert.Same(request, response.RequestMessage);
        Assert.Empty(request.Headers);
        Assert.Null(request.Content);
        foreach (var secret in new[] { "X-API-Key", "X-Signature", "X-Signature-Nonce" })
            Assert.DoesNotContain(server.Only[secret]!, $"{request} {response}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Other", "a\r\nX-Evil: 1")]
    [InlineData("X-Other", "a\nb")]
    [InlineData("X-Other", "a\rb")]
    [InlineData("X-Other", "a\0b")]
    [InlineData("Content-Language", "de\r\nX-Evil: 1")]
    public async Task A_header_with_a_line_break_is_not_sent(string name, string value)
    {
        using var server = new RawServer();
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = JsonContent.Create(new { a = 1 }) };
        Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value));

        await Assert.ThrowsAsync<ApiXRequestException>(() => client.SendAsync(request));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("text/plain", "{}", false)]
    [InlineData("text/plain", "", true)]
    [InlineData("application/problem+json", "{}", false)]
    [InlineData("application/x-www-form-urlencoded", "a=b", false)]
    [InlineData("application/json; charset=utf-16", "{}", false)]
    [InlineData("application/json; charset=\"UTF-8\"", "{}", true)]
    [InlineData("Application/JSON", "{}", true)]
    [InlineData(null, "{}", true)]
    [InlineData(null, "hello", false)]
    [InlineData("application/json", "hello", false)]
    [InlineData("application/json", "17", false)]
    [InlineData("application/json", "{\"a\":1}{}", false)]
    [InlineData("not a type", "{}", false)]
    public async Task Only_JSON_is_sent(string? contentType, string body, bool sent)
    {
        using var server = new RawServer();
        using var client = Client();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var sending = client.PostAsync(new Uri(server.Address), content);

        if (sent)
            (await sending).Dispose();
        else
            await Assert.ThrowsAsync<ApiXRequestException>(() => sending);
        Assert.Equal(sent ? 1 : 0, server.Requests.Length);
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey)));
    }

    [Fact]
    public async Task A_compressed_body_is_not_sent()
    {
        using var server = new RawServer();
        using var client = Client();
        using var content = JsonContent.Create(new { a = 1 });
        content.Headers.ContentEncoding.Add("gzip");

        await Assert.ThrowsAsync<ApiXRequestException>(() => client.PostAsync(new Uri(server.Address), content));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task A_body_beyond_the_limit_is_not_sent(int length, bool sent)
    {
        using var server = new RawServer();
        using var client = Client(options: new ApiXSigningOptions { AllowInsecureLoopback = true, MaxBodySize = 100 });
        var body = Encoding.UTF8.GetBytes("{\"a\":\"" + new string('x', length - 8) + "\"}");
        foreach (HttpContent content in new HttpContent[] { new ByteArrayContent(body), new StreamContent(new OnceStream(body)) })
        {
            using (content)
            {
                var sending = client.PostAsync(new Uri(server.Address), content);
                if (sent)
                    (await sending).Dispose();
                else
                    Assert.Contains("100 bytes", (await Assert.ThrowsAsync<ApiXRequestException>(() => sending)).Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", false)]
    [InlineData("http://apix.example.com/", true)]
    [InlineData("http://apix.example.com/", false)]
    [InlineData("http://127.0.0.1.example.com/", true)]
    [InlineData("http://localhost.example.com/", true)]
    [InlineData("http://0.0.0.0/", true)]
    public async Task Plain_HTTP_goes_nowhere_but_to_this_machine_when_told_so(string address, bool allowed)
    {
        var store = new FixedKeyStore();
        using var client = new HttpClient(Handler(store, new ApiXSigningOptions { AllowInsecureLoopback = allowed }, new Unreachable()));

        await Assert.ThrowsAsync<ApiXRequestException>(() => client.GetAsync(new Uri(address)));

        Assert.Equal(0, store.Reads);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Other_methods_are_not_sent(string method)
    {
        using var client = new HttpClient(Handler(inner: new Unreachable()));
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://apix.example.com/");

        await Assert.ThrowsAsync<ApiXRequestException>(() => client.SendAsync(request));
    }

    [Fact]
    public void Nothing_is_sent_unsigned_by_the_synchronous_way()
    {
        using var client = new HttpClient(Handler(inner: new Unreachable()));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://apix.example.com/");

        Assert.Throws<NotSupportedException>(() => client.Send(request));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var other = new RawServer();
        using var server = new RawServer(_ => RawServer.Json(307, "{}", $"Location: {other.Address}/stolen\r\n"));
        foreach (HttpMessageHandler primary in new HttpMessageHandler[] { new SocketsHttpHandler(), new HttpClientHandler(), new PassOn { InnerHandler = new HttpClientHandler() } })
        {
            using var client = new HttpClient(Handler(inner: primary));

            using var response = await client.GetAsync(new Uri(server.Address + "/p"));

            Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        }

        Assert.Equal(3, server.Requests.Length);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_primary_handler_in_use_that_follows_redirects_is_refused()
    {
        using var server = new RawServer();
        using var primary = new SocketsHttpHandler();
        using (var plain = new HttpClient(primary, disposeHandler: false))
            (await plain.GetAsync(new Uri(server.Address))).Dispose();
        using var client = new HttpClient(Handler(inner: primary));

        var error = await Assert.ThrowsAsync<ApiXRequestException>(() => client.GetAsync(new Uri(server.Address)));

        Assert.Contains("AllowAutoRedirect", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(401, "unauthorizedApp", 1)]
    [InlineData(401, "invalidRequest", 1)]
    [InlineData(401, "unauthorizedRequest", 0)]
    [InlineData(400, "invalidRequest", 0)]
    [InlineData(403, "unauthorizedApp", 0)]
    public async Task A_store_is_told_when_a_server_does_not_take_its_keys(int status, string id, int told)
    {
        var body = $$$"""{"success":false,"message":"no","error":{"id":"{{{id}}}","message":"no"}}""";
        using var server = new RawServer(_ => RawServer.Json(status, body));
        var store = new FixedKeyStore();
        using var client = Client(store);

        using var response = await client.GetAsync(new Uri(server.Address));

        Assert.Equal(told, store.Invalidations);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("""{"success":false,"error":{"id":17,"message":"no"}}""")]
    [InlineData("""{"success":true,"error":{"id":"invalidRequest","message":"no"}}""")]
    [InlineData("""{"success":false,"error":"invalidRequest"}""")]
    [InlineData("""[1]""")]
    public async Task Other_refusals_leave_the_store_alone(string body)
    {
        using var server = new RawServer(_ => RawServer.Json(401, body));
        var store = new FixedKeyStore();
        using var client = Client(store);

        using var response = await client.GetAsync(new Uri(server.Address));

        Assert.Equal(0, store.Invalidations);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(16 * 1024 - 1)]
    [InlineData(16 * 1024)]
    [InlineData(300_000)]
    public async Task A_long_refusal_arrives_whole(int length)
    {
        var body = new string('x', length - 1) + "!";
        using var server = new RawServer(_ => RawServer.Json(401, body));
        using var client = Client();

        using var whole = await client.GetAsync(new Uri(server.Address));
        using var streamed = await client.GetAsync(new Uri(server.Address), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await streamed.Content.ReadAsStreamAsync());

        Assert.Equal(body, await whole.Content.ReadAsStringAsync());
        Assert.Equal(body, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_for_a_body()
    {
        using var cancel = new CancellationTokenSource();
        using var client = new HttpClient(Handler(inner: new Unreachable()));
        using var content = new StreamContent(new EndlessWait());
        var sending = client.PostAsync(new Uri("https://apix.example.com/"), content, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_store_that_throws_sends_nothing_and_its_word_passes_through()
    {
        var failure = new ApiXKeyStoreException("made-up failure");
        var signer = new ApiXRequestSigner(new DelegateKeyStore(_ => throw failure));
        using var client = new HttpClient(new ApiXSigningHandler(signer) { InnerHandler = new Unreachable() });

        Assert.Same(failure, await Assert.ThrowsAsync<ApiXKeyStoreException>(() => client.GetAsync(new Uri("https://apix.example.com/"))));
    }

    private static HttpClient Client(IApiXKeyStore? store = null, ApiXSigningOptions? options = null) => new(Handler(store, options));

    private static ApiXSigningHandler Handler(IApiXKeyStore? store = null, ApiXSigningOptions? options = null, HttpMessageHandler? inner = null)
    {
        options ??= new ApiXSigningOptions { AllowInsecureLoopback = true };
        return new ApiXSigningHandler(new ApiXRequestSigner(store ?? new FixedKeyStore(), options), options) { InnerHandler = inner ?? new SocketsHttpHandler() };
    }
}
