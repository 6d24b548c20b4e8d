using System.Text.Json;
using ApiXGuard.Runtime.Tests.Signing;

namespace ApiXGuard.Runtime.Tests.Client;

public sealed class ApiXRequestTests
{
    private static readonly Uri Url = new("https://apix.example.com/orders?secret=made-up");

    [Fact]
    public void Headers_are_set_read_and_unset_in_any_case()
    {
        using var client = Client();
        var request = client.CreateGetRequest(Url);

        request.SetHeader("X-Custom", "one");
        request.SetHeader(" x-custom ", "two");
        Assert.Equal(("two", "two", null), (request.Header("X-CUSTOM"), request.Headers["x-Custom"], request.Header("X-Other")));

        request.UnsetHeader("X-CUSTOM");
        request.UnsetHeader("X-Other");
        Assert.Null(request.Header("X-Custom"));
        Assert.Equal("application/json", request.Header("content-type"));
        Assert.Equal(["Content-Type", "Date"], request.Headers.Keys.Order());
    }

    [Theory]
    [InlineData("X-API-Key")]
    [InlineData(" x-signature ")]
    [InlineData("X-SIGNATURE-NONCE")]
    public void Protected_headers_are_neither_set_nor_unset_nor_read(string name)
    {
        using var client = Client();
        var request = client.CreateGetRequest(Url);

        Assert.Throws<ApiXRequestException>(() => request.SetHeader(name, "x"));
        Assert.Throws<ApiXRequestException>(() => request.UnsetHeader(name));
        Assert.Throws<ApiXRequestException>(() => request.Header(name));
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("date")]
    [InlineData("Content-Length")]
    [InlineData("Transfer-Encoding")]
    [InlineData("Host")]
    [InlineData("Connection")]
    [InlineData("Content-Encoding")]
    public void Headers_that_are_fixed_are_read_only(string name)
    {
        using var client = Client();
        var request = client.CreateGetRequest(Url);

        Assert.Throws<ApiXRequestException>(() => request.SetHeader(name, "x"));
        Assert.Throws<ApiXRequestException>(() => request.UnsetHeader(name));
        request.Header(name);
    }

    [Theory]
    [InlineData("X-A", "made-up\r\nX-Evil: 1")]
    [InlineData("X-A", "made-up\n")]
    [InlineData("X-A", "made-up\0")]
    [InlineData("X-A", "made-up\u007F")]
    [InlineData("X-A", "made-up é")]
    [InlineData("X-A\r\nX-Evil", "made-up")]
    [InlineData("X-A: y", "made-up")]
    [InlineData("X A", "made-up")]
    [InlineData("", "made-up")]
    [InlineData("é", "made-up")]
    public void What_cannot_stand_in_a_header_is_refused_without_being_quoted(string name, string value)
    {
        using var client = Client();
        var request = client.CreateGetRequest(Url);

        var error = Assert.Throws<ApiXRequestException>(() => request.SetHeader(name, value));

        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "made-up")]
    [InlineData("a b", "made-up")]
    [InlineData("a=b", "made-up")]
    [InlineData("a;b", "made-up")]
    [InlineData("a\r\n", "made-up")]
    [InlineData("a", "made-up; b=c")]
    [InlineData("a", "made-up\r\nX-Evil: 1")]
    [InlineData("a", "made-up é")]
    public void What_cannot_stand_in_a_cookie_is_refused_and_nothing_is_set(string name, string value)
    {
        using var client = Client();
        var request = client.CreateGetRequest(Url);

        foreach (var set in new Action[] { () => request.AddCookie(name, value), () => request.SetCookies([new("ok", "1"), new(name, value)]) })
            Assert.DoesNotContain("made-up", Assert.Throws<ApiXRequestException>(set).ToString(), StringComparison.Ordinal);

        Assert.Empty(request.Cookies);
    }

    [Fact]
    public void Cookies_are_set_read_and_removed()
    {
        using var client = Client();
        var request = client.CreateGetRequest(Url);

        request.SetCookies(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" });
        request.SetCookies(new Dictionary<string, string> { ["b"] = "3" });
        request.AddCookie("A", "4");
        request.RemoveCookie("a");
        request.RemoveCookie("none");

        Assert.Equal((null, "3", "4"), (request.GetCookie("a"), request.GetCookie("b"), request.GetCookie("A")));
        Assert.Equal("b=3; A=4", request.Headers["Cookie"]);
        Assert.Null(request.Header("Cookie"));
    }

    [Fact]
    public async Task Headers_and_cookies_travel()
    {
        using var server = new RawServer();
        using var client = new ApiXClient(new FixedKeyStore(), new ApiXSigningOptions { AllowInsecureLoopback = true });
        var request = client.CreatePostRequest(new Uri(server.Address), """{"a":1}""");
        request.SetHeader("Authorization", "Bearer made-up");
        request.SetHeader("Content-Language", "de");
        request.SetHeader("Cookie", "c=0");
        request.AddCookie("a", "x y,z=\"");

        await request.MakeAsync();

        Assert.Equal(("Bearer made-up", "de", "c=0; a=x y,z=\""), (server.Only["Authorization"], server.Only["Content-Language"], server.Only["Cookie"]));
        Assert.True(server.Only.IsSignedWith("made-up-app-key"));
    }

    [Fact]
    public void Data_are_a_copy_and_nothing_is_told_of_them()
    {
        using var client = Client();
        var source = new Dictionary<string, string> { ["password"] = "made-up" };
        var request = client.CreatePostRequest(Url, source);
        source["password"] = "changed";

        Assert.Equal("made-up", request.Data!.Value.GetProperty("password").GetString());
        Assert.Null(client.CreateGetRequest(Url).Data);
        Assert.DoesNotContain("made-up", $"{request} {ApiXData.FromJson("""{"a":"made-up"}""")}", StringComparison.Ordinal);
        Assert.Equal((Url, HttpMethod.Post), (request.Url, request.Method));
    }

    [Fact]
    public void Deep_data_pass_to_the_limit()
    {
        using var client = Client();
        string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.Equal(JsonValueKind.Array, client.CreatePostRequest(Url, Nested(512)).Data!.Value.ValueKind);
        Assert.Throws<ApiXRequestException>(() => client.CreatePostRequest(Url, Nested(513)));
    }

    private static ApiXClient Client() => new(new FixedKeyStore());
}
