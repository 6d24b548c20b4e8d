namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class RequestTargetTests
{
    [Theory]
    [InlineData("https://host.example", "/")]
    [InlineData("https://host.example?", "/")]
    [InlineData("https://host.example?a", "/?a")]
    [InlineData("https://user:pass@host.example:8443/a/../b/./c#frag", "/b/c")]
    [InlineData("https://host.example//a", "//a")]
    [InlineData("https://host.example/a?b=c?d=e?", "/a?b=c%3Fd=e%3F")]
    [InlineData("https://host.example/a??", "/a?%3F")]
    [InlineData("https://host.example/a%3Fb?c%3fd", "/a%3Fb?c%3fd")]
    [InlineData("https://host.example/é%7E?q=東'+", "/%C3%A9~?q=%E6%9D%B1'+")]
    [InlineData("https://host.example/a|b c", "/a%7Cb%20c")]
    public void A_target_is_what_goes_on_the_wire(string address, string target) => Assert.Equal(target, RequestTarget.Of(new Uri(address)));

    [Theory]
    [InlineData("/p?", "/p")]
    [InlineData("/p", "/p")]
    [InlineData("/p??", "/p??")]
    [InlineData("/p?a=b?", "/p?a=b?")]
    [InlineData("/?", "/")]
    [InlineData("", "")]
    public void Only_a_lone_question_mark_at_the_end_is_dropped(string raw, string signed) => Assert.Equal(signed, RequestTarget.SignedForm(raw).ToString());

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://host.example/a")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_not_on_the_web_has_no_target(string address) =>
        Assert.Throws<ArgumentException>(() => RequestTarget.Of(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("/a b")]
    [InlineData("/a\r\nHost: evil.example")]
    [InlineData("/é")]
    [InlineData("/a#b")]
    [InlineData("")]
    public void An_address_whose_path_was_not_encoded_is_refused(string path)
    {
        var address = new Uri("https://host.example" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        Assert.Throws<ArgumentException>(() => RequestTarget.Of(address));
    }

    [Fact]
    public void An_address_that_was_encoded_by_its_maker_is_taken_as_it_is() => Assert.Equal(
        "/%7E?b=%27",
        RequestTarget.Of(new Uri("https://host.example/%7E?b=%27", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));
}
