using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>The ways in which programs, settings and people write a token or a named value; <c>@</c> is the value, <c>WORD</c> the provider's.</summary>
internal static class TokenForms
{
    /// <summary>Paths and texts around a token that can be told by itself.</summary>
    public static IReadOnlyList<(string Path, string Text)> OfTokens { get; } =
    [
        ("src/main.go", "\ttoken := \"@\" // WORD\n"),
        ("src/main.go", "var _ = `WORD @`\n"),
        ("appsettings.json", "{ \"WORD\": { \"Value\": \"@\" } }\n"),
        ("deploy/values.yaml", "WORD:\n  value: @\n"),
        (".env", "WORD=@\n"),
        ("src/Program.cs", "private const string Word = \"@\"; // WORD\n"),
        ("README.md", "To call WORD, send @ along.\n"),
        ("README.md", "WORD `@`, (@), <@>\n"),
        ("notes.txt", "https://WORD.example.org/cb?state=1&x=@&y=2\n"),
        ("run.sh", "WORD_X='@' ./run --all\n"),
        ("web.config", "<add key=\"WORD\" value=\"@\" />\n"),
        ("settings.xml", "<WORD>@</WORD>\n"),
        ("page.html", "<a data-WORD=&quot;@&quot;>\n"),
        ("log.json", "{\"line\":\"WORD said \\\"@\\\"\\n\"}\n"),
        ("src/a.py", "WORD = ['@', '@']\n"),
        ("dump.sql", "INSERT INTO WORD VALUES (1,'@');\n"),
        ("data.csv", "WORD,@,3\n"),
    ];

    /// <summary>Paths and texts around a value that only the provider's word tells.</summary>
    public static IReadOnlyList<(string Path, string Text)> OfNamedValues { get; } =
    [
        (".env", "WORD_API_KEY=@\n"),
        (".env", "export WORD_TOKEN='@'\n"),
        ("src/main.go", "\tWORDToken := \"@\"\n"),
        ("src/Program.cs", "private const string WORDApiKey = \"@\";\n"),
        ("src/Program.cs", "var word = new WORDClient(apiKey: \"@\");\n"),
        ("appsettings.json", "{ \"WORDSecret\": \"@\" }\n"),
        ("appsettings.json", "{\n  \"WORD\": {\n    \"ApiKey\": \"@\"\n  }\n}\n"),
        ("app.yaml", "WORD:\n  secret: @\n"),
        ("app.yaml", "WORD-token: \"@\"\n"),
        ("app.properties", "WORD.api.key=@\n"),
        ("config.rb", "WORD_access_token => '@',\n"),
        ("src/a.py", "os.environ['WORD_SECRET_KEY'] = '@'\n"),
        ("settings.xml", "<WORDToken>@</WORDToken>\n"),
        ("web.config", "<add key=\"WORD:ApiKey\" value=\"@\" />\n"),
        ("notes.txt", "WORD key: @\n"),
        ("main.tf", "WORD_token = \"@\"\n"),
        ("config.toml", "[WORD]\ntoken = \"@\"\n"),
        ("run.sh", "curl -H \"WORD-Token: @\" https://api.example.org\n"),
    ];

    /// <summary>Whether a form says where the token ends: where it may hold a comma, a list does not.</summary>
    public static bool MayHold(string form, SecretRule rule) => rule.Id != "adyen-api-key" || !form.Contains("@,", StringComparison.Ordinal);

    /// <summary>Whether the end of a sample reads as the sign of an assignment: <c>"X-Token: NAME="</c>.</summary>
    public static bool IsAmbiguous(string form, string sample) => sample[^1] == '=' && form.Contains("curl", StringComparison.Ordinal);

    /// <summary>Samples that begin with a letter or digit and need no quotes anywhere.</summary>
    public static IEnumerable<string> PlainSamples(SecretRule rule, TokenShape shape, int count) => Samples(rule, shape, 50)
        .Where(sample => char.IsAsciiLetterOrDigit(sample[0]) && sample.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '_' or '-' or '.' or ':'))
        .Take(count);

    /// <summary>Samples of a rule, finished so that its check holds.</summary>
    public static IEnumerable<string> Samples(SecretRule rule, TokenShape shape, int count)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            var sample = shape.Sample((ulong)seed * 104729);
            yield return rule.Complete?.Invoke(sample) ?? sample;
        }
    }
}
