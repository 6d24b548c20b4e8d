using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    ApiXGuard.Analyzers.Tests.Testing.OldCallAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace ApiXGuard.Analyzers.Tests.Testing;

/// <summary>The harness itself: each thing it has to be strict about fails when it is violated.</summary>
public class AnalyzerTestTests
{
    private const string Marked = "class C { void Old() { } void M() { [|Old|](); } }";
    private const string Unmarked = "class C { void Old() { } void M() { Old(); } }";

    [Fact]
    public Task Markup_expects_a_diagnostic_at_its_span() => VerifyCS.VerifyAnalyzerAsync(Marked);

    [Fact]
    public Task Markup_names_the_diagnostic() => VerifyCS.VerifyAnalyzerAsync("class C { void Old() { } void M() { {|TST0001:Old|}(); } }");

    [Fact]
    public Task Markup_names_an_error_of_the_compiler() => VerifyCS.VerifyAnalyzerAsync("class C { {|CS0246:D|} field; }");

    [Fact]
    public Task Spans_may_nest() => VerifyCS.VerifyAnalyzerAsync("class C { int Old(int x) => x; void M() { [|Old|]({|#0:[|Old|](1)|}); } }");

    [Fact]
    public Task A_numbered_place_carries_message_and_severity() => VerifyCS.VerifyAnalyzerAsync(
        "class C { void Old() { } void M() { {|#0:Old|}(); } }",
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("New", "Old").WithSeverity(DiagnosticSeverity.Warning));

    [Fact]
    public Task A_position_expects_the_start_only() => VerifyCS.VerifyAnalyzerAsync("class C { void Old() { } void M() { $$Old(); } }");

    [Fact]
    public async Task An_unexpected_diagnostic_fails()
    {
        var failure = await FailureOf(Unmarked);

        Assert.Contains("expected \"0\" actual \"1\"", failure, StringComparison.Ordinal);
        Assert.Contains("// /0/Test0.cs(1,37): warning TST0001: Call New instead of Old", failure, StringComparison.Ordinal);
        Assert.Contains("VerifyCS.Diagnostic().WithSpan(1, 37, 1, 40).WithArguments(\"New\", \"Old\"),", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_diagnostic_fails() =>
        Assert.Contains("expected \"1\" actual \"0\"", await FailureOf("class C { [|void|] M() { } }"), StringComparison.Ordinal);

    [Fact]
    public async Task A_diagnostic_beside_its_span_fails() =>
        Assert.Contains("start at column \"50\"", await FailureOf("class C { void Old() { } void Mnnnnnnnnnn() { Old[|()|]; } }"), StringComparison.Ordinal);

    [Fact]
    public async Task A_longer_diagnostic_than_expected_fails() =>
        Assert.Contains("end at column \"39\"", await FailureOf("class C { void Old() { } void M() { [|Ol|]d(); } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Another_message_fails() => Assert.Contains(
        "Expected diagnostic message to be \"Call Newer instead of Old\"",
        await FailureOf("class C { void Old() { } void M() { {|#0:Old|}(); } }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("Newer", "Old")),
        StringComparison.Ordinal);

    [Fact]
    public async Task Other_arguments_fail_where_only_the_id_is_given() => Assert.Contains(
        "message arguments",
        await FailureOf("class C { void Old() { } void M() { {|#0:Old|}(); } }", new DiagnosticResult("TST0001", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("Newer", "Old")),
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_severity_fails() => Assert.Contains(
        "severity",
        await FailureOf("class C { void Old() { } void M() { {|#0:Old|}(); } }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("New", "Old").WithSeverity(DiagnosticSeverity.Error)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_id_fails() => Assert.Contains(
        "Expected diagnostic id", await FailureOf("class C { void Old() { } void M() { {|TST0009:Old|}(); } }"), StringComparison.Ordinal);

    [Fact]
    public async Task An_expected_diagnostic_without_a_place_fails_on_one_with_a_place() => Assert.Contains(
        "no location", await FailureOf(Unmarked, VerifyCS.Diagnostic()), StringComparison.Ordinal);

    [Fact]
    public async Task Code_that_does_not_compile_fails() =>
        Assert.Contains("CS0246", await FailureOf("class C { D field; }"), StringComparison.Ordinal);

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var test = new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        Assert.Contains("AD0001", await FailureOf(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unbalanced_markup_fails()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => VerifyCS.VerifyAnalyzerAsync("class C { [|void M() { } }"));
        await Assert.ThrowsAnyAsync<Exception>(() => VerifyCS.VerifyAnalyzerAsync("class C { void|] M() { } }"));
        await Assert.ThrowsAnyAsync<Exception>(() => VerifyCS.VerifyAnalyzerAsync("class C { {|#0:void|} {|#0:M|}() { } }"));
        await Assert.ThrowsAnyAsync<Exception>(() => VerifyCS.VerifyAnalyzerAsync("class C { }", VerifyCS.Diagnostic().WithLocation(3)));
    }

    [Fact]
    public async Task A_diagnostic_in_generated_code_fails_for_an_analyzer_that_does_not_ask_for_it()
    {
        var test = new CSharpAnalyzerTest<UnconfiguredAnalyzer, DefaultVerifier> { TestCode = Marked };
        Assert.Contains("<auto-generated>", await FailureOf(test), StringComparison.Ordinal);

        var skipping = new CSharpAnalyzerTest<UnconfiguredAnalyzer, DefaultVerifier> { TestCode = Marked, TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck };
        await skipping.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Compiler_warnings_count_when_asked_for()
    {
        const string code = "class C { int field; }";
        await new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier> { TestCode = code }.RunAsync(TestContext.Current.CancellationToken);
        var test = new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier> { TestCode = code, CompilerDiagnostics = CompilerDiagnostics.Warnings };
        Assert.Contains("CS0169", await FailureOf(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_diagnostic_is_not_reported()
    {
        var test = new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier> { TestCode = Unmarked };
        test.DisabledDiagnostics.Add("TST0001");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Additional_files_have_markup_and_global_options_reach_the_analyzer()
    {
        var test = new CSharpAnalyzerTest<AdditionalFileAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add(("/0/notes.txt", "{|#0:Hello|} world"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\ntest_says = this\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(AdditionalFileAnalyzer.Descriptor).WithLocation(0).WithArguments("this"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Projects_of_a_solution_are_analysed_together()
    {
        var test = new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier> { TestCode = "class C : B { void M() { [|Old|](); } }" };
        test.TestState.AdditionalProjects["Base"].Sources.Add("public class B { protected void Old() { } void M() { [|Old|](); } }");
        test.TestState.AdditionalProjectReferences.Add("Base");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_executable_has_statements_outside_of_a_class()
    {
        var test = new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier> { TestCode = "[|Old|](); void Old() { }", TestState = { OutputKind = OutputKind.ConsoleApplication } };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Solution_transforms_run_before_the_analysis()
    {
        var test = new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier> { TestCode = Unmarked };
        test.SolutionTransforms.Add((solution, id) => solution.WithDocumentText(
            solution.GetProject(id)!.DocumentIds[0], Microsoft.CodeAnalysis.Text.SourceText.From("class C { }")));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Net_and_asp_net_core_are_to_be_had()
    {
        var test = new CSharpAnalyzerTest<OldCallAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { System.Text.Json.JsonElement json; Microsoft.AspNetCore.Http.HttpContext? context; }",
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")]),
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> FailureOf(string source, params DiagnosticResult[] expected) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => VerifyCS.VerifyAnalyzerAsync(source, expected))).Message;

    private static async Task<string> FailureOf(AnalyzerTest<DefaultVerifier> test) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync())).Message;
}
