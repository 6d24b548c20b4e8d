using System.Diagnostics;
using System.Text;
using ApiXGuard.Analyzers.Hardcoded;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public sealed class ConfigurationFileAnalyzerTests
{
    private static readonly string Token = MadeUp.Value("github", 1)!;

    [Fact]
    public Task The_message_names_file_and_key_and_never_the_value() => Run(
        "appsettings.json",
        $$"""{ "GitHub": { "Token": "{|#0:{{Token}}|}" } }""",
        new DiagnosticResult("AXG1008", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "GitHub personal access token (classic) in appsettings.json (key 'GitHub:Token'): everybody who can read the repository can use it. "
            + "Revoke it, and keep its successor in user secrets, the environment or a key store."));

    [Fact]
    public Task The_message_at_the_code_says_that_it_is_read_there()
    {
        var test = Test("Properties/launchSettings.json", $$"""{ "profiles": { "A": { "environmentVariables": { "TOKEN": "{{Token}}" } } } }""");
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add("class C { string? T() => {|#0:System.Environment.GetEnvironmentVariable(\"TOKEN\")|}; }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.ExpectedDiagnostics.Add(new DiagnosticResult("AXG1008", DiagnosticSeverity.Warning).WithLocation("/0/Properties/launchSettings.json", 1, 60));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("AXG1008", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "GitHub personal access token (classic) in launchSettings.json (key 'TOKEN', read here): everybody who can read the repository can use it. "
            + "Revoke it, and keep its successor in user secrets, the environment or a key store."));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_key_that_is_itself_a_secret_is_not_shown() => Run(
        "appsettings.json",
        $$"""{ "{|#0:{{Token}}|}": "{|#1:{{MadeUp.Value("github", 2)}}|}" }""",
        Without(0),
        Without(1));

    [Fact]
    public Task A_baseline_silences_it()
    {
        var fingerprint = ApiXGuard.Policy.Fingerprint.Of(Encoding.UTF8.GetBytes(Token), ApiXGuard.Policy.FingerprintKey.Default);
        var test = Test("appsettings.json", $$"""{ "Token": "{{Token}}" }""");
        test.TestState.AdditionalFiles.Add(("/0/.apixguard/baseline", $"apixguard-baseline 1\n{fingerprint} github-classic-token - - known\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_excluded_file_is_not_read()
    {
        var test = Test("appsettings.json", $$"""{ "Token": "{{Token}}" }""");
        test.TestState.AdditionalFiles.Add(("/0/apixguard.json", """{ "exclude": ["appsettings.json"] }"""));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_is_less_sure_than_asked_for_is_not_shown()
    {
        var test = Test("appsettings.json", """{ "Password": "summer2019" }""");
        test.TestState.AdditionalFiles.Add(("/0/apixguard.json", """{ "minimumConfidence": "high" }"""));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_file_beyond_the_limit_is_the_scanners() => Run("appsettings.json", $"{{ \"a\": \"{new string('x', 1 << 20)}\", \"Token\": \"{Token}\" }}");

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_file_costs_little_and_ends(string kind, string path, string text)
    {
        var watch = Stopwatch.StartNew();
        var test = Test(path, text);
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        await test.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{kind}: {watch.Elapsed}");
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "deep JSON", "appsettings.json", new string('[', 400_000) + "1" },
        { "deep objects", "appsettings.json", string.Concat(Enumerable.Repeat("{\"a\":", 150_000)) + "1" },
        { "many keys", "appsettings.json", "{" + string.Concat(Enumerable.Repeat("\"a\":\"b\",", 100_000)) + "}" },
        { "open strings", "appsettings.json", string.Concat(Enumerable.Repeat("\"", 900_000)) },
        { "open comments", "appsettings.json", string.Concat(Enumerable.Repeat("/*", 450_000)) },
        { "open tags", "web.config", string.Concat(Enumerable.Repeat("<a b='", 150_000)) },
        { "many tags", "web.config", string.Concat(Enumerable.Repeat("<a b='c'/>", 90_000)) },
        { "open XML comments", "web.config", string.Concat(Enumerable.Repeat("<!--", 200_000)) },
        { "deep YAML", "compose.env", string.Concat(Enumerable.Range(0, 1200).Select(i => new string(' ', i) + "a:\n")) },
        { "NUL bytes", "appsettings.json", new string('\0', 10_000) + "{}" },
        { "lone surrogates", "appsettings.json", "{ \"a\": \"" + new string('\uD800', 1000) + "\" }" },
        { "long line", ".env", "A=" + new string('x', 900_000) },
        { "open script", "wwwroot/a.js", string.Concat(Enumerable.Repeat("`${", 300_000)) },
        { "brackets", "wwwroot/b.js", "process.env," + string.Concat(Enumerable.Repeat("([{", 300_000)) },
        { "marks", "wwwroot/c.js", string.Concat(Enumerable.Repeat("process.env,", 80_000)) },
    };

    [Fact]
    public Task Ten_megabytes_are_not_read() => Run("appsettings.json", $"{{ \"Token\": \"{Token}\", \"a\": \"{new string('x', 10_000_000)}\" }}");

    private static DiagnosticResult Without(int place) => new DiagnosticResult("AXG1008", DiagnosticSeverity.Warning).WithLocation(place).WithMessage(
        "GitHub personal access token (classic) in appsettings.json: everybody who can read the repository can use it. "
        + "Revoke it, and keep its successor in user secrets, the environment or a key store.");

    private static Task Run(string path, string text, params DiagnosticResult[] expected)
    {
        var test = Test(path, text);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpAnalyzerTest<ConfigurationFileAnalyzer, DefaultVerifier> Test(string path, string text)
    {
        var test = new CSharpAnalyzerTest<ConfigurationFileAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add(("/0/" + path, SourceText.From(text, Encoding.UTF8)));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.ApiXGuardRoot = /0\n"));
        return test;
    }
}
