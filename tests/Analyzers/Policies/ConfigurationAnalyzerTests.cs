using ApiXGuard.Analyzers.Policies;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Policies;

/// <summary>What is wrong in the repository's files and options is told where it stands, and what would be right.</summary>
public sealed class ConfigurationAnalyzerTests
{
    [Fact]
    public Task An_unknown_key_of_the_configuration_is_told_with_its_line_and_the_key_that_may_be_meant() => Run(
        files: [("/0/apixguard.json", "{\n  {|#0:\"disabledRuls\": []|}\n}")],
        expected: At(0, "apixguard.json:2: disabledRuls: unknown key (did you mean 'disabledRules'?)"));

    [Fact]
    public Task Several_errors_are_told_each_at_its_line() => Run(
        files: [("/0/apixguard.json", "{\n  {|#0:\"minimumConfidence\": \"hig\",|}\n  {|#1:\"exclude\": 7|}\n}")],
        expected:
        [
            At(0, "apixguard.json:2: minimumConfidence: expected \"low\", \"medium\" or \"high\" (did you mean 'high'?)"),
            At(1, "apixguard.json:3: exclude: expected an array instead of a number"),
        ]);

    [Fact]
    public Task A_configuration_that_is_no_JSON_is_told_at_the_line_where_it_ends_to_be() => Run(
        files: [("/0/apixguard.json", "{\n  {|#0:'exclude': []|}\n}")],
        expected: At(0, null));

    [Fact]
    public Task A_baseline_without_its_header_is_told() => Run(
        files: [("/0/.apixguard/baseline", "{|#0:apixguard-baselin 1|}\n")],
        expected: At(0, null));

    [Fact]
    public Task Right_files_and_options_are_silent() => Run(
        files: [("/0/apixguard.json", "{ \"minimumConfidence\": \"medium\" }"), ("/0/.apixguard/baseline", "apixguard-baseline 1\n")],
        options:
        [
            "apixguard.minimum_confidence = low", "apixguard.test_projects = off", "apixguard.sensitive_names = voucher, coupon", "apixguard.sinks = Contoso.Audit.Write",
            "apixguard.client_project = true", "apixguard.fix = keystore", "dotnet_diagnostic.AXG1001.severity = warning", "other.apixguard = x",
        ]);

    [Theory]
    [InlineData("apixguard.minimum_confidence = hgih", "apixguard.minimum_confidence is neither low, medium nor high and does not count")]
    [InlineData("apixguard.test_projects = on", "apixguard.test_projects is neither lower, same nor off and does not count")]
    [InlineData("apixguard.fix = vault", "apixguard.fix is neither configuration nor keystore and does not count")]
    [InlineData("apixguard.client_project = yes", "apixguard.client_project is neither true nor false and does not count")]
    [InlineData("apixguard.sensitive_names = pw", "apixguard.sensitive_names holds a name of fewer than 3 characters, which would match everywhere")]
    [InlineData("apixguard.sinks = Write", "apixguard.sinks holds something other than methods, written as Namespace.Type.Method")]
    [InlineData("apixguard.minimum_confidense = high", "apixguard.minimum_confidense is no option and does not count (did you mean 'apixguard.minimum_confidence'?)")]
    public async Task An_option_that_is_unknown_or_malformed_is_told_once(string option, string problem)
    {
        await Run(options: [option], expected: Nowhere(problem));
        await Run(globals: [option], expected: Nowhere(problem));
    }

    [Fact]
    public Task A_property_that_is_neither_true_nor_false_is_told() => Run(
        globals: ["build_property.ApiXGuardClientProject = maybe"], expected: Nowhere("the property ApiXGuardClientProject is neither true nor false and does not count"));

    [Theory]
    [InlineData("apixguard:allow github-classic-token", "the allow gives no reason and does not count: write 'because' and why")]
    [InlineData("apixguard:allow AXG1001 because", "the allow gives no reason and does not count: write 'because' and why")]
    [InlineData("apixguard:allow github-clasic-token because it is revoked", "the allow names a rule that does not exist (did you mean 'github-classic-token'?)")]
    [InlineData("apixguard:alow github-classic-token because it is revoked", null)]
    public Task An_allow_that_does_not_count_is_told_where_it_would_have_silenced_a_secret(string allow, string? problem) => Run(
        source: $"class C {{\n    {(problem is null ? "" : "{|#0:")}string Token = \"{MadeUp.Value("github", 1)}\"; // {allow}{(problem is null ? "" : "|}")}\n}}",
        expected: problem is null ? [] : [At(0, problem)]);

    [Fact]
    public Task An_allow_that_silences_nothing_anyway_is_nobodys_business() => Run(source: "class C { int number; } // apixguard:allow github-classic-token");

    [Fact]
    public Task An_allow_in_a_file_of_the_project_counts_alike() => Run(
        files: [("/0/web.config", $"<a>\n  {{|#0:<add key=\"k\" value=\"{MadeUp.Value("github", 1)}\" /> <!-- apixguard:allow AXG1008 -->|}}\n</a>")],
        expected: At(0, "the allow gives no reason and does not count: write 'because' and why"));

    private static DiagnosticResult At(int place, string? problem) =>
        problem is null ? new DiagnosticResult("AXG0001", DiagnosticSeverity.Warning).WithLocation(place)
            : new DiagnosticResult("AXG0001", DiagnosticSeverity.Warning).WithLocation(place).WithMessage($"ApiXGuard cannot take what is configured: {problem}.");

    private static DiagnosticResult Nowhere(string problem) =>
        new DiagnosticResult("AXG0001", DiagnosticSeverity.Warning).WithMessage($"ApiXGuard cannot take what is configured: {problem}.");

    private static Task Run(
        string source = "class C { }", (string Path, string Text)[]? files = null, string[]? options = null, string[]? globals = null, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<ConfigurationAnalyzer, DefaultVerifier> { TestCode = source };
        foreach (var file in files ?? [])
            test.TestState.AdditionalFiles.Add(file);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", string.Join('\n', ["root = true", "[*.cs]", .. options ?? [], ""])));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", string.Join('\n', ["is_global = true", .. globals ?? [], ""])));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
