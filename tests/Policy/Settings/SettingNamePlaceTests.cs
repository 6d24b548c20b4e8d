using ApiXGuard.Detection;

namespace ApiXGuard.Policy.Tests.Settings;

/// <summary>Each case holds one literal, <c>"…"</c> with a mark in it, whose name is read from the code around it.</summary>
public sealed class SettingNamePlaceTests
{
    private const string Mark = "MARK";

    [Theory]
    [InlineData("class OrderService { private const string ApiKey = \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { private readonly string _apiKey = \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { public string ApiKey { get; set; } = \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { public string ApiKey => \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { public string ApiKey { get { return \"MARK\"; } } }", "Order:ApiKey")]
    [InlineData("class OrderService { public string ApiKey { get => \"MARK\"; } }", "Order:ApiKey")]
    [InlineData("class OrderService { string GetApiKey() { return \"MARK\"; } }", "Order:ApiKey")]
    [InlineData("class OrderService { string GetApiKey<T>(T t) => \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run(string apiKey = \"MARK\") { } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { var x = 1; string apiKey = null ?? \"MARK\"; } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { var key = options.ApiKey ?? \"MARK\"; } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { var k = Environment.GetEnvironmentVariable(\"STRIPE_API_KEY\") ?? \"MARK\"; } }", "Stripe:ApiKey")]
    [InlineData("class OrderService { void Run() { var k = configuration[\"Weather:ApiKey\"] ?? \"MARK\"; } }", "Weather:ApiKey")]
    [InlineData("class OrderService { void Run() { settings[\"Weather:ApiKey\"] = \"MARK\"; } }", "Weather:ApiKey")]
    [InlineData("class OrderService { void Run() { if (a) { } apiKey = \"MARK\"; } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { Call(1, apiKey: \"MARK\"); } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { new Weather { Name = \"x\", ApiKey = \"MARK\" }; } }", "Order:ApiKey")]
    [InlineData("class OrderService { Weather w = new() { ApiKey = \"MARK\" }; }", "Order:ApiKey")]
    [InlineData("class OrderService { object w = other with { ApiKey = \"MARK\" }; }", "Order:ApiKey")]
    [InlineData("class OrderService { object w = new Dictionary<string, string> { [\"Weather:ApiKey\"] = \"MARK\" }; }", "Weather:ApiKey")]
    [InlineData("class OrderService { object w = new Dictionary<string, string> { { \"a\", \"b\" }, { \"ApiKey\", \"MARK\" } }; }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { client.DefaultRequestHeaders.Add(\"X-Api-Key\", \"MARK\"); } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { client.SetApiKey(\"MARK\"); } }", "Order:ApiKey")]
    // Our own pair of keys, by position.
    [InlineData("class OrderService { object k = new ApiXKeys(\"MARK\", \"b\"); }", "ApiX:ApiKey")]
    [InlineData("class OrderService { object k = new Runtime.ApiXKeys(\"a\", \"MARK\"); }", "ApiX:AppKey")]
    [InlineData("class OrderService { object k = new ApiXKeys(appKey: \"MARK\", apiKey: \"b\"); }", "Order:AppKey")]
    [InlineData("class OrderService { object c = new ApiKeyCredential(\"MARK\"); }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { if (apiKey == \"MARK\") { } } }", "Order:ApiKey")]
    [InlineData("class OrderService { void Run() { if (apiKey.Equals(\"MARK\", StringComparison.Ordinal)) { } } }", "Order:ApiKey")]
    [InlineData("class OrderService { string ApiKey = $\"Bearer {\"MARK\"}\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { string ApiKey = \"a\" + \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { byte[] apiKey = Encoding.UTF8.GetBytes(\"MARK\"); }", "Order:ApiKey")]
    [InlineData("class OrderService { string[] apiKeys = [\"a\", \"MARK\"]; }", "Order:ApiKey")]
    [InlineData("class OrderService { string[] apiKeys = new[] { \"a\", \"MARK\" }; }", "Order:ApiKey")]
    [InlineData("class OrderService { string _apiKey = test ? \"a\" : \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { Func<string> apiKey = () => \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { string a = \"x\", apiKey = \"MARK\"; }", "Order:ApiKey")]
    [InlineData("class OrderService { [ApiKey(\"MARK\")] void Run() { } }", "Order:ApiKey")]
    public void The_symbol_is_what_takes_the_value(string code, string expected) => AssertNamed(code, expected, "generic-secret");

    [Theory]
    [InlineData("namespace A.B; record Orders(string ApiKey = \"MARK\");", "Orders:ApiKey")]
    [InlineData("namespace A { class Orders<T, U>(int x) : Base<T>(\"MARK\") where T : class, new() { } }", "Orders:Secret")]
    [InlineData("class Outer { class Options { string apiKey = \"MARK\"; } }", "Outer:ApiKey")]
    [InlineData("class Outer { class Inner { } string apiKey = \"MARK\"; }", "Outer:ApiKey")]
    [InlineData("class Other { }\nclass Orders { string apiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("class Other { }\nvar apiKey = \"MARK\";", "App:ApiKey")]
    [InlineData("record struct Orders { string apiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("interface IOrders { const string ApiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("static class Program { static void Main() { var apiKey = \"MARK\"; } }", "App:ApiKey")]
    [InlineData("class Orders { void Run<T>() where T : struct { var apiKey = \"MARK\"; } }", "Orders:ApiKey")]
    [InlineData("// class Comment {\n/* class Comment { */ class Orders { string s = \"class Text {\"; char c = '{'; string apiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("class Orders { string s = @\"a\"\"class X {\"; string t = $@\"{x:class}\"\"{{\"; string u = $\"{a[\"}\"]:N2}{{\"; string apiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("class Orders { string s = \"\"\"\n \"{ class X {\n \"\"\"; string t = $$\"\"\"{ class Y { {{a + \"}\"}} \"\"\"; string apiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("#if X {\n#region class Y {\nclass Orders {\n  #pragma warning disable {\n string apiKey = \"MARK\"; }", "Orders:ApiKey")]
    [InlineData("class Orders { string apiKey = @\"MARK\"; }", "Orders:ApiKey")]
    [InlineData("class Orders { string apiKey = $\"{x}MARK\"; }", "Orders:ApiKey")]
    [InlineData("class Orders { string apiKey = \"\"\"MARK\"\"\"; }", "Orders:ApiKey")]
    [InlineData("class @class { string apiKey = \"MARK\"; }", "Class:ApiKey")]
    public void The_type_is_the_nearest_around_whose_name_says_something(string code, string expected) => AssertNamed(code, expected, "generic-secret");

    [Theory]
    [InlineData("services.AddDbContext<Orders>(o => o.UseSqlServer(\"MARK\"));", "ConnectionStrings:Default")]
    [InlineData("class OrderRepository { object c = new SqlConnection(\"MARK\"); }", "ConnectionStrings:Order")]
    [InlineData("class X { string OrdersConnection = \"MARK\"; }", "ConnectionStrings:Orders")]
    public void A_connection_string_is_named_by_its_symbol_or_type(string code, string expected) => AssertNamed(code, expected, "connection-string-password");

    [Fact]
    public void The_value_and_its_neighbours_never_get_into_the_name()
    {
        foreach (var code in new[] { "Connect(\"Zx9Q-hidden-7\", \"MARK\");", "var x = Connect(\"TokenZx9Qhidden\") ?? \"MARK\";", "var x = \"hiddenApiKeyZx9\" + \"MARK\";", "new[] { \"hiddenPassword\", \"MARK\" };" })
        {
            var name = SettingName.At(code, code.IndexOf(Mark, StringComparison.Ordinal) - 1, SecretScanner.Default.Catalogue.Find("generic-secret")).ConfigurationKey;
            Assert.DoesNotContain("hidden", name, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("zx9", name, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Mark, name, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Any_text_and_any_position_give_a_name()
    {
        const string pieces = "class A { } ) ] ( [ \" @\" $\" $@\" \"\"\" $$\"\"\" {{ }} ' \\ // /* */ \n # = => ?? : , ; < > new with return apiKey é \ud83d";
        var parts = pieces.Split(' ');
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var code = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)]));
            var name = SettingName.At(code, random.Next(-2, code.Length + 3), null);
            Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,48}:[A-Za-z_][A-Za-z0-9_]{0,48}$", name.ConfigurationKey);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("(")]
    [InlineData("$\"{")]
    [InlineData("a,")]
    [InlineData("<")]
    [InlineData("x=")]
    [InlineData("\"\"\"")]
    public void A_huge_file_takes_time_in_proportion_to_its_length(string piece)
    {
        var code = new System.Text.StringBuilder().Insert(0, piece, 2_000_000 / piece.Length) + " apiKey = \"MARK\";";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SettingName.At(code, code.IndexOf(Mark, StringComparison.Ordinal) - 1, null);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    private static void AssertNamed(string code, string expected, string rule)
    {
        var mark = code.IndexOf(Mark, StringComparison.Ordinal);
        Assert.Equal(expected, SettingName.At(code, mark - 1, SecretScanner.Default.Catalogue.Find(rule)).ConfigurationKey);
        Assert.Equal(expected, SettingName.At(code.Replace("\n", "\r\n", StringComparison.Ordinal), code.Replace("\n", "\r\n", StringComparison.Ordinal).IndexOf(Mark, StringComparison.Ordinal) - 1, SecretScanner.Default.Catalogue.Find(rule)).ConfigurationKey);
    }
}
