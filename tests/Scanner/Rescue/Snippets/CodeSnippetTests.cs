using ApiXGuard.Scanner.Rescue.Snippets;

namespace ApiXGuard.Scanner.Tests.Rescue.Snippets;

public class CodeSnippetTests
{
    [Theory]
    [InlineData("server/app.ts", "process.env.STRIPE_API_KEY")]
    [InlineData("a.py", "os.environ[\"STRIPE_API_KEY\"]")]
    [InlineData("A.java", "System.getenv(\"STRIPE_API_KEY\")")]
    [InlineData("a.go", "os.Getenv(\"STRIPE_API_KEY\")")]
    [InlineData("a.rb", "ENV.fetch(\"STRIPE_API_KEY\")")]
    [InlineData("a.php", "getenv('STRIPE_API_KEY')")]
    [InlineData("a.rs", "std::env::var(\"STRIPE_API_KEY\")?")]
    [InlineData("a.sh", "\"${STRIPE_API_KEY:?}\"")]
    [InlineData("a.ps1", "$env:STRIPE_API_KEY")]
    [InlineData("a.kt", "System.getenv(\"STRIPE_API_KEY\") ?: error(\"STRIPE_API_KEY is not set\")")]
    [InlineData("a.swift", "ProcessInfo.processInfo.environment[\"STRIPE_API_KEY\"]")]
    [InlineData("a.cpp", "getenv(\"STRIPE_API_KEY\")")]
    [InlineData("a.fs", "System.Environment.GetEnvironmentVariable \"STRIPE_API_KEY\"")]
    [InlineData("a.vb", "Environment.GetEnvironmentVariable(\"STRIPE_API_KEY\")")]
    [InlineData("a.dart", "Platform.environment['STRIPE_API_KEY']")]
    [InlineData("main.tf", "var.stripe_api_key")]
    [InlineData("Dockerfile", "$(cat /run/secrets/STRIPE_API_KEY)")]
    [InlineData("a.pl", "$ENV{STRIPE_API_KEY}")]
    [InlineData("A.scala", "sys.env(\"STRIPE_API_KEY\")")]
    [InlineData("a.ex", "System.fetch_env!(\"STRIPE_API_KEY\")")]
    [InlineData("a.R", "Sys.getenv(\"STRIPE_API_KEY\")")]
    [InlineData("a.lua", "os.getenv(\"STRIPE_API_KEY\")")]
    [InlineData("a.sql", null)]
    [InlineData("notes.md", null)]
    [InlineData("a.unknown", null)]
    public void Every_language_reads_the_variable_in_its_own_way(string path, string? expression)
    {
        var snippet = CodeSnippet.For(path, "STRIPE_API_KEY");

        Assert.Equal(expression, snippet.Expression);
        Assert.DoesNotContain("{NAME}", snippet.Advice, StringComparison.Ordinal);
        Assert.NotEqual("", snippet.Advice);
    }

    [Theory]
    [InlineData("a.go", "const stripeKey = \"\"", "make it a var")]
    [InlineData("a.rs", "pub const KEY: &str = \"\";", "make it a LazyLock")]
    [InlineData("a.kt", "    const val KEY = \"\"", "make it a val")]
    [InlineData("a.h", "#define KEY \"\"", "make it a variable or a function")]
    [InlineData("A.java", "  @Value(\"\") String key;", "Spring fills STRIPE_KEY")]
    [InlineData("a.go", "stripeKey := \"\"", "os.LookupEnv where that matters")]
    public void The_shape_of_the_line_counts(string path, string line, string advice) =>
        Assert.Contains(advice, CodeSnippet.For(path, "STRIPE_KEY", line).Advice, StringComparison.Ordinal);

    [Theory]
    [InlineData("src/App.vue", true)]
    [InlineData("web/src/Login.tsx", true)]
    [InlineData("src/Web/wwwroot/js/site.js", true)]
    [InlineData("server/index.js", false)]
    [InlineData("Pages/Index.cshtml", false)]
    public void Code_that_ships_to_clients_is_warned_of(string path, bool ships) =>
        Assert.Equal(ships, CodeSnippet.For(path, "STRIPE_KEY").Advice.Contains("every visitor downloads", StringComparison.Ordinal));

    [Theory]
    [InlineData("Stripe:ApiKey", "STRIPE_API_KEY")]
    [InlineData("Stripe__ApiKey", "STRIPE_API_KEY")]
    [InlineData("ConnectionStrings:Orders", "ORDERS_CONNECTION_STRING")]
    [InlineData("ConnectionStrings:DefaultConnection", "DEFAULT_CONNECTION_STRING")]
    [InlineData("services:db:environment:POSTGRES_PASSWORD", "POSTGRES_PASSWORD")]
    [InlineData("services:db:environment:password", "DB_PASSWORD")]
    [InlineData("Forges:1:Token", "FORGES_TOKEN")]
    [InlineData("spring.datasource.password", "DATASOURCE_PASSWORD")]
    [InlineData("openAIKey", "OPEN_AI_KEY")]
    [InlineData("2fa", "KEY_2FA")]
    [InlineData("ключ", "SECRET_VALUE")]
    public void Variables_are_named_for_what_they_hold(string key, string variable) =>
        Assert.Equal(variable, VariableNames.OfKey(key));
}
