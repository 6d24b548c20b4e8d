using System.Text.Json;
using ApiXGuard.CodeFixes.Settings;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Tests.Settings;

public class JsonSettingTests
{
    [Fact]
    public void A_new_section_comes_last() => Assert.Equal(
        """
        {
          "Logging": { "LogLevel": { "Default": "Information" } },
          "Stripe": {
            "ApiKey": ""
          }
        }
        """,
        With("""
        {
          "Logging": { "LogLevel": { "Default": "Information" } }
        }
        """));

    [Fact]
    public void A_section_that_is_there_takes_the_key() => Assert.Equal(
        """
        {
            "Stripe": {
                "Url": "https://example.com",
                "ApiKey": ""
            },
            "AllowedHosts": "*"
        }
        """,
        With("""
        {
            "Stripe": {
                "Url": "https://example.com"
            },
            "AllowedHosts": "*"
        }
        """));

    [Theory]
    [InlineData("{}", "{\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n}")]
    [InlineData("{ }\n", "{\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n}\n")]
    [InlineData("{\n}", "{\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n}")]
    [InlineData("{\r\n\t\"A\": 1\r\n}\r\n", "{\r\n\t\"A\": 1,\r\n\t\"Stripe\": {\r\n\t\t\"ApiKey\": \"\"\r\n\t}\r\n}\r\n")]
    [InlineData("{ \"A\": 1 }", "{ \"A\": 1, \"Stripe\": { \"ApiKey\": \"\" } }")]
    [InlineData("{\"A\":1}", "{\"A\":1,\"Stripe\":{\"ApiKey\":\"\"}}")]
    [InlineData("{\n  \"Stripe\": {}\n}", "{\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n}")]
    [InlineData("{\n  \"stripe\": { \"Url\": \"\" }\n}", "{\n  \"stripe\": { \"Url\": \"\", \"ApiKey\": \"\" }\n}")]
    public void The_style_of_the_file_is_kept(string before, string after) => Assert.Equal(after, With(before));

    [Theory]
    [InlineData("{\n  \"A\": 1, // one\n}", "{\n  \"A\": 1, // one\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  },\n}")]
    [InlineData("{\n  \"A\": 1 // one\n  // , \"B\": 2\n}", "{\n  \"A\": 1, // one\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n  // , \"B\": 2\n}")]
    [InlineData("/* settings */\n{\n  // none yet\n}", "/* settings */\n{\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n  // none yet\n}")]
    [InlineData("{ \"A\": 1, }", "{ \"A\": 1, \"Stripe\": { \"ApiKey\": \"\" }, }")]
    [InlineData("\uFEFF{\n  \"A\": 1\n}", "\uFEFF{\n  \"A\": 1,\n  \"Stripe\": {\n    \"ApiKey\": \"\"\n  }\n}")]
    public void Comments_commas_and_marks_stay(string before, string after) => Assert.Equal(after, With(before));

    [Theory]
    [InlineData("""{ "Stripe": { "ApiKey": "kept" } }""")]
    [InlineData("""{ "Stripe": { "ApiKey": "" } }""")]
    [InlineData("""{ "STRIPE": { "apikey": null } }""")]
    [InlineData("""{ "Stripe:ApiKey": "kept" }""")]
    [InlineData("""{ "Stripe": { "Api\u004bey": "kept" } }""")]
    [InlineData("""{ "Stripe": { "Url": "" }, "A": 1, "Stripe": { "ApiKey": "kept" } }""")]
    public void A_key_that_is_there_stays_as_it_is(string json) => Assert.Equal(json, With(json));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{ \"A\": }")]
    [InlineData("{ \"A\" 1 }")]
    [InlineData("{ \"A\": 1 \"B\": 2 }")]
    [InlineData("{ , }")]
    [InlineData("{ \"A\": 1,, }")]
    [InlineData("{ \"A\": [1 2] }")]
    [InlineData("{ \"A\": tru }")]
    [InlineData("{ \"A\": \"\\x\" }")]
    [InlineData("{ \"A\": \"\n\" }")]
    [InlineData("{ \"A\": 1 } }")]
    [InlineData("{ \"A\": 1 } /* open")]
    [InlineData("{ \"Stripe\": \"a value\" }")]
    [InlineData("{ \"Stripe\": [] }")]
    public void What_cannot_be_read_or_take_the_key_is_left_alone(string json) => Assert.Equal(json, With(json));

    [Fact]
    public void A_file_that_is_nested_without_end_is_left_alone()
    {
        var json = string.Concat(Enumerable.Repeat("{\"A\":", 100_000));
        Assert.Equal(json, With(json));
        var arrays = "{\"A\":" + new string('[', 100_000);
        Assert.Equal(arrays, With(arrays));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n  \"A\": [1, { \"B\": \"}\" }], // {\n}")]
    [InlineData("{ \"A\": { \"Stripe\": {} } }")]
    public void Configuration_reads_the_outcome_and_a_second_time_changes_nothing(string json)
    {
        var once = With(json);
        Assert.Equal(once, With(once));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(once));
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Assert.Equal("", document.RootElement.GetProperty("Stripe").GetProperty("ApiKey").GetString());
    }

    [Fact]
    public void Two_keys_share_a_section() => Assert.Equal(
        """
        {
          "ConnectionStrings": {
            "Orders": "",
            "Archive": ""
          }
        }
        """,
        With(With("{}", "ConnectionStrings:Orders"), "ConnectionStrings:Archive"));

    private static string With(string json, string key = "Stripe:ApiKey") => SourceText.From(json).WithChanges(JsonSetting.Insertion(json, key)).ToString();
}
