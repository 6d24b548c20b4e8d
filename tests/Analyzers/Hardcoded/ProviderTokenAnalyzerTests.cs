using ApiXGuard.Analyzers.Hardcoded;
using ApiXGuard.Analyzers.Tests.Cases;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class ProviderTokenAnalyzerTests
{
    private static readonly string Token = MadeUp.Value("github", 1)!;
    private static readonly string Unchecked = MadeUp.Value("sendgrid", 1)!;

    [Fact]
    public Task The_message_names_the_kind_of_token_and_never_the_token() => Run(
        new($"class C {{ string a = {{|#0:\"{Token}\"|}}; }}"),
        Result().WithLocation(0).WithMessage(
            "GitHub personal access token (classic) in source code: everybody who can read the repository can use it. Revoke it, and read its successor from a key store or configuration."));

    [Fact]
    public Task A_secret_of_many_lines_is_marked_where_it_stands() => Run(
        new($"class C {{ string a = \"\"\"\n  first\n  use [|{Token}|] here\n  \"\"\"; }}"));

    [Fact]
    public async Task A_diagnostic_carries_rule_fingerprint_and_confidence_as_the_hook_has_them()
    {
        var test = new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = [|\"{Token}\"|]; }}");
        Diagnostic? seen = null;
        test.DiagnosticVerifier = (diagnostic, _, _) => seen = diagnostic;
        await test.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("github-classic-token", seen!.Properties["rule"]);
        Assert.Equal(Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes(Token), Baseline.Empty.Key).Hex, seen.Properties["fingerprint"]);
        Assert.Equal("high", seen.Properties["confidence"]);
        Assert.All(seen.Properties.Values, value => Assert.DoesNotContain(Token[8..], value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("// apixguard:allow github-classic-token because it is revoked")]
    [InlineData("// apixguard:allow AXG1001 because it is revoked")]
    public Task An_inline_allow_silences_it(string comment) => Run(new($"class C {{ string a = \"{Token}\"; {comment}\n }}"));

    [Fact]
    public Task An_inline_allow_without_a_reason_does_not() => Run(new($"class C {{ string a = [|\"{Token}\"|]; // apixguard:allow AXG1001\n }}"));

    [Fact]
    public Task The_baseline_silences_it() => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = \"{Token}\"; }}").WithFile(Baseline.DefaultPath, new Baseline("s", [Known("s")]).Format()));

    [Fact]
    public Task A_baseline_of_another_salt_does_not() => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = [|\"{Token}\"|]; }}").WithFile(Baseline.DefaultPath, new Baseline("t", [Known("s")]).Format()));

    [Theory]
    [InlineData("""{ "allowPaths": [ { "rules": ["*"], "paths": ["src/Shop/**"], "because": "samples" } ] }""")]
    [InlineData("""{ "disabledRules": ["github-classic-token"] }""")]
    public Task The_repository_s_configuration_silences_it(string json) => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = \"{Token}\"; }}").WithFile("apixguard.json", json));

    [Fact]
    public Task A_test_project_is_told_as_information() => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = {{|#0:\"{Unchecked}\"|}}; }}").WithProperty("IsTestProject = true"),
        Result().WithLocation(0).WithSeverity(DiagnosticSeverity.Info));

    [Fact]
    public Task A_token_that_its_checksum_proves_is_a_warning_in_a_test_project_too() => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = {{|#0:\"{Token}\"|}}; }}").WithProperty("IsTestProject = true"),
        Result().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning));

    [Fact]
    public Task Test_projects_can_be_left_out() => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = \"{Unchecked}\"; }}").WithProperty("IsTestProject = true").With("apixguard.test_projects = off"));

    [Fact]
    public Task Test_projects_can_be_treated_as_others() => Run(
        new HardcodedTest<ProviderTokenAnalyzer>($"class C {{ string a = {{|#0:\"{Unchecked}\"|}}; }}").WithProperty("IsTestProject = true").With("apixguard.test_projects = same"),
        Result().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning));

    private static BaselineEntry Known(string salt) =>
        new(Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes(Token), FingerprintKey.OfSalt(salt)), "github-classic-token", null, null, null);

    private static DiagnosticResult Result() => new(new ProviderTokenAnalyzer().SupportedDiagnostics[0]);

    private static Task Run(HardcodedTest<ProviderTokenAnalyzer> test, params DiagnosticResult[] expected)
    {
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
