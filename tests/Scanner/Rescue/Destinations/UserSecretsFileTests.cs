using System.Text;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Rescue.Destinations;

/// <summary>The file of <c>dotnet user-secrets</c>.</summary>
public sealed class UserSecretsFileTests
{
    [Theory]
    [InlineData("", "{\n  \"A:B\": \"v\"\n}\n")]
    [InlineData("{}", "{\n  \"A:B\": \"v\"\n}")]
    [InlineData("{\n}\n", "{\n  \"A:B\": \"v\"\n}\n")]
    [InlineData("{\n  \"X\": \"1\"\n}\n", "{\n  \"X\": \"1\",\n  \"A:B\": \"v\"\n}\n")]
    [InlineData("{\r\n  \"X\": \"1\"\r\n}\r\n", "{\r\n  \"X\": \"1\",\r\n  \"A:B\": \"v\"\r\n}\r\n")]
    [InlineData("{ \"X\": { \"Y\": 1 } }", "{ \"X\": { \"Y\": 1 },\n  \"A:B\": \"v\"\n}")]
    [InlineData("{\n  \"X\": \"1\", // trailing, with } and \"quotes\"\n}\n", "{\n  \"X\": \"1\", // trailing, with } and \"quotes\"\n  \"A:B\": \"v\"\n}\n")]
    [InlineData("{\n  \"X\": \"1\" // no comma, yet here\n}\n", "{\n  \"X\": \"1\", // no comma, yet here\n  \"A:B\": \"v\"\n}\n")]
    [InlineData("{\n  \"X\": \"1\" /* , */\n}\n", "{\n  \"X\": \"1\", /* , */\n  \"A:B\": \"v\"\n}\n")]
    [InlineData("// a head\n{\n  // nothing yet\n}\n", "// a head\n{\n  // nothing yet\n  \"A:B\": \"v\"\n}\n")]
    public void An_entry_is_added_and_the_rest_stays(string before, string after)
    {
        var added = UserSecretsFile.Add(Encoding.UTF8.GetBytes(before), "A:B", "v");

        Assert.Equal(after, Encoding.UTF8.GetString(added));
        Assert.Equal("v", UserSecretsFile.Read(added)["a:b"]);
    }

    [Fact]
    public void A_byte_order_mark_stays_the_only_one()
    {
        var added = UserSecretsFile.Add("\uFEFF{}"u8, "A", "v");

        Assert.Equal("\uFEFF{\n  \"A\": \"v\"\n}", Encoding.UTF8.GetString(added));
    }

    [Fact]
    public void Nested_entries_are_read_as_the_configuration_reads_them()
    {
        var entries = UserSecretsFile.Read("""{ "A": { "B": "1", "C": [ "x", { "D": true } ] }, "E:F": 2 }"""u8);

        Assert.Equal(new() { ["A:B"] = "1", ["A:C:0"] = "x", ["A:C:1:D"] = "true", ["E:F"] = "2" }, new SortedDictionary<string, string>(entries.ToDictionary()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{ \"a\": }")]
    [InlineData("\"text\"")]
    public void What_is_no_object_is_refused_without_being_quoted(string text)
    {
        var error = Assert.Throws<FormatException>(() => UserSecretsFile.Read(Encoding.UTF8.GetBytes(text)));

        Assert.DoesNotContain("text", error.Message);
    }

    [Theory]
    [InlineData("../../elsewhere")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("$(Secret)")]
    [InlineData(" ")]
    public void An_id_that_leads_elsewhere_is_refused(string id) => Assert.Throws<CommandFailedException>(() => UserSecretsFile.PathOf(id));

    [Fact, Trait("Category", "Slow")]
    public void The_tool_reads_what_was_written_and_the_other_way_round()
    {
        using var sandbox = new Sandbox();
        var path = Path.Combine(sandbox.Home, ".microsoft", "usersecrets", "both", "secrets.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var values = new Dictionary<string, string> { ["Stripe:ApiKey"] = "a+b/c=<&>'\"\\", ["ConnectionStrings:Orders"] = "Server=é;\tPassword=ö", ["Plain"] = "x" };
        byte[] content = [];
        foreach (var (key, value) in values)
            content = UserSecretsFile.Add(content, key, value);
        File.WriteAllBytes(path, content);

        var listed = sandbox.Run(sandbox.Root, "dotnet", "user-secrets", "list", "--id", "both", "--json");
        Assert.Equal(0, listed.ExitCode);
        var json = string.Join('\n', listed.Output.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
        Assert.Equal(new SortedDictionary<string, string>(values), new SortedDictionary<string, string>(UserSecretsFile.Read(Encoding.UTF8.GetBytes(json)).ToDictionary()));

        Assert.Equal(0, sandbox.Run(sandbox.Root, "dotnet", "user-secrets", "set", "Later:Key", "y", "--id", "both").ExitCode);
        var after = UserSecretsFile.Read(File.ReadAllBytes(path));
        Assert.Equal("y", after["Later:Key"]);
        Assert.Equal(values["Stripe:ApiKey"], after["Stripe:ApiKey"]);
    }
}
