using System.Text.Json;
using ApiXGuard.Policy.Json;

namespace ApiXGuard.Policy.Tests.Json;

public class JsonParserTests
{
    [Theory]
    [InlineData("{", 1, "ends within an object")]
    [InlineData("", 1, "ends where a value is expected")]
    [InlineData("{\n\"a\" 1}", 2, "expected ':'")]
    [InlineData("{\n\"a\": 1\n\"b\": 2}", 3, "expected ',' or '}'")]
    [InlineData("[1 2]", 1, "expected ',' or ']'")]
    [InlineData("{a: 1}", 1, "double quotes")]
    [InlineData("['a']", 1, "double quotes")]
    [InlineData("[\"a]", 1, "no end on its line")]
    [InlineData("[\"a\nb\"]", 1, "no end on its line")]
    [InlineData("[\"a\tb\"]", 1, "control character")]
    [InlineData("[\"a\\qb\"]", 1, "escape that JSON does not have")]
    [InlineData("[\"\\u12g4\"]", 1, "four hex digits")]
    [InlineData("\n/* a\n", 2, "comment has no end")]
    [InlineData("[/]", 1, "a value or a comment")]
    [InlineData("[01]", 1, "malformed")]
    [InlineData("[1.]", 1, "malformed")]
    [InlineData("[-]", 1, "malformed")]
    [InlineData("[1e]", 1, "malformed")]
    [InlineData("[tru]", 1, "expected a value")]
    [InlineData("[truex]", 1, "expected a value")]
    [InlineData("[,]", 1, "expected a value")]
    [InlineData("[1,,2]", 1, "expected a value")]
    [InlineData("{} {}", 1, "nothing after")]
    public void Tells_the_line_of_what_is_wrong(string text, int line, string message)
    {
        var error = Assert.Throws<JsonSyntaxException>(() => JsonParser.Parse(text));

        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_bounded() => Assert.Throws<JsonSyntaxException>(() => JsonParser.Parse(new string('[', 100_000)));

    [Fact]
    public void Lines_are_counted_through_comments_and_strings()
    {
        var root = Assert.IsType<JsonArray>(JsonParser.Parse("\uFEFF// one\n/* two\nthree */ [\n\"a\\nb\",\r\n5 ]"));

        Assert.Equal([3, 4, 5], [root.Line, .. root.Items.Select(item => item.Line)]);
        Assert.Equal("a\nb", Assert.IsType<JsonString>(root.Items[0]).Value);
    }

    [Fact]
    public void Accepts_and_refuses_what_System_Text_Json_does()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        string[] parts = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0041\\n\"", "1", "-0.5e+3", "0", "true", "null", " ", "\n", "//c\n", "/*c*/", "x", "\"", "\\"];
        var random = new Random(5);
        var accepted = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]));
            var theirs = Accepts(() => JsonDocument.Parse(text, options).Dispose());
            Assert.True(theirs == Accepts(() => JsonParser.Parse(text)), text);
            accepted += theirs ? 1 : 0;
        }

        Assert.True(accepted > 500, $"only {accepted} generated texts were JSON");
    }

    private static bool Accepts(Action parse)
    {
        try
        {
            parse();
            return true;
        }
        catch (Exception error) when (error is JsonException or JsonSyntaxException)
        {
            return false;
        }
    }
}
