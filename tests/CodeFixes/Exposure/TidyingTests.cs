using ApiXGuard.CodeFixes.Exposure.Messages;

namespace ApiXGuard.CodeFixes.Tests.Exposure;

public class TidyingTests
{
    [Theory]
    [InlineData("key={Key}, user={User}", "user={User}")]
    [InlineData("user={User}, key={Key}", "user={User}")]
    [InlineData("user={User} key={Key} city={City}", "user={User} city={City}")]
    [InlineData("user={User}&key={Key}&city={City}", "user={User}&city={City}")]
    [InlineData("user={User}; key: {Key}; city={City}", "user={User}; city={City}")]
    [InlineData("{User}|{Key}|{City}", "{User}|{City}")]
    [InlineData("{User}:{Key}", "{User}")]
    [InlineData("{Key}:{User}", "{User}")]
    [InlineData("{User}{Key}{City}", "{User}{City}")]
    [InlineData("{User} {Key} {City}", "{User} {City}")]
    [InlineData("Using key {Key}", "Using key")]
    [InlineData("Using key {Key}.", "Using key.")]
    [InlineData("Using key '{Key}' of {User}", "Using key of {User}")]
    [InlineData("Using key ({Key})", "Using key")]
    [InlineData("{User} (key {Key}) signed in", "{User} (key) signed in")]
    [InlineData("{User} (key={Key}) signed in", "{User} signed in")]
    [InlineData("{User} (key={Key}, city={City}) signed in", "{User} (city={City}) signed in")]
    [InlineData("{User} (city={City}, key={Key}) signed in", "{User} (city={City}) signed in")]
    [InlineData("No such password: {Key} of {User}", "No such password of {User}")]
    [InlineData("Key: {Key}", "Key")]
    [InlineData("Key = {Key}", "Key")]
    [InlineData("Api key: {Key}", "Api key")]
    [InlineData("Signed in. Api key: {Key}", "Signed in.")]
    [InlineData("Refused, api key: {Key}, user: {User}", "Refused, user: {User}")]
    [InlineData("Signed in with password: {Key}", "Signed in")]
    [InlineData("Signed in with the key {Key}", "Signed in with the key")]
    [InlineData("Signed in with the {Key}", "Signed in")]
    [InlineData("{User} signed in with {Key}", "{User} signed in")]
    [InlineData("{User} signed in with {Key}!", "{User} signed in!")]
    [InlineData("The key is {Key}", "The key")]
    [InlineData("Key -> {Key}", "Key")]
    [InlineData("{Key} of {User} refused", "{User} refused")]
    [InlineData("{Key} was refused", "was refused")]
    [InlineData("Key {Key}, which is old", "Key, which is old")]
    [InlineData("{{Key}} {Key}", "{{Key}}")]
    [InlineData("line one\nkey={Key}\nline three", "line one\nline three")]
    [InlineData("line one\r\nKey {Key}\r\nline three", "line one\r\nKey\r\nline three")]
    [InlineData("line one\r\n{Key}", "line one")]
    [InlineData("{Key}\nline two", "line two")]
    [InlineData("https://example.com/{User}/{Key}", "https://example.com/{User}")]
    [InlineData("{Key}", "")]
    [InlineData("'{Key}'", "")]
    [InlineData("User {User} - key {Key} - done", "User {User} - key - done")]
    public void A_hole_goes_with_what_belongs_to_it(string before, string after)
    {
        var holes = Placeholders.In(before);
        var at = holes.FindIndex(hole => before.Substring(hole.Name.Start, hole.Name.Length) == "Key");

        var edits = Placeholders.Without(before, at, Numbering.Order);

        Assert.Equal(after, Placeholders.Applied(before, edits));
    }

    [Theory]
    [InlineData("{0} {1} {2}", 1, "{0} {1}")]
    [InlineData("{2} {1} {0}", 0, "{1} {0}")]
    [InlineData("{1} of {0}, {1}", 1, "{0}")]
    [InlineData("{0,10} {1:N2}", 0, "{0:N2}")]
    [InlineData("{{1}} {0} {1}", 0, "{{1}} {0}")]
    public void Numbers_close_up(string before, int value, string after) =>
        Assert.Equal(after, Placeholders.Applied(before, Placeholders.Without(before, value, Numbering.Numbers)));
}
