using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Testing;

/// <summary>The harness itself: a code fix that is wrong in any way fails its test.</summary>
public class CodeFixTestTests
{
    private const string Before = "class C { static void Old() { } static void New() { } static void Other() { } void M() { [|Old|](); } }";
    private const string After = "class C { static void Old() { } static void New() { } static void Other() { } void M() { New(); } }";
    private const string Two = "class C { static void Old() { } static void New() { } void M() { [|Old|](); /* kept */ [|Old|](); } }";
    private const string TwoFixed = "class C { static void Old() { } static void New() { } void M() { New(); /* kept */ New(); } }";

    [Fact]
    public Task The_right_fix_passes() => TestOf<NewCallFix>(Before, After).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Several_diagnostics_are_fixed_one_after_the_other_and_all_at_once() =>
        TestOf<NewCallFix>(Two, TwoFixed).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Several_projects_are_fixed_all_at_once()
    {
        const string test = "public class B { void Old() { } void New() { } void M() { [|Old|](); } }";
        var both = TestOf<NewCallFix>(Before, After);
        both.TestState.AdditionalProjects["Second"].Sources.Add(test);
        both.FixedState.AdditionalProjects["Second"].Sources.Add(test.Replace("[|Old|]", "New", StringComparison.Ordinal));
        await both.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Other_text_than_expected_fails()
    {
        var failure = await FailureOf(TestOf<NewCallFix>(Before, After.Replace("New(); }", "New();  }", StringComparison.Ordinal)));

        Assert.Contains("content of '/0/Test0.cs' did not match", failure, StringComparison.Ordinal);
        Assert.Contains("Iterative code fix application", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_changes_nothing_fails() =>
        Assert.Contains("did not match", await FailureOf(TestOf<IdleFix>(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_is_offered_where_none_is_expected_fails() => Assert.Contains(
        "No code fixes were expected", await FailureOf(TestOf<IdleFix>(Before, Before)), StringComparison.Ordinal);

    [Fact]
    public async Task Fixed_code_that_does_not_compile_fails() => Assert.Contains(
        "CS0103", await FailureOf(TestOf<BreakingFix>(Before, After.Replace("M() { New", "M() { Missing", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_that_leaves_something_to_fix_fails() =>
        Assert.NotEmpty(await FailureOf(TestOf<EndlessFix>(Before, "// fixed\n" + Before)));

    [Fact]
    public async Task More_applications_than_diagnostics_fail()
    {
        var test = TestOf<EndlessFix>(Before, "// fixed\n// fixed\n" + Before);
        Assert.Contains("upper limit", await FailureOf(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_applications_than_said_fail()
    {
        var test = TestOf<NewCallFix>(Two, TwoFixed);
        test.NumberOfIncrementalIterations = 3;
        Assert.Contains("Expected '3' iterations but found '2' iterations.", await FailureOf(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_fix_alls_than_said_fail()
    {
        var test = TestOf<NewCallFix>(Two, TwoFixed);
        test.NumberOfFixAllIterations = 2;
        Assert.Contains("Expected '2' iterations but found '1' iterations.", await FailureOf(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_that_its_text_does_not_parse_to_fails()
    {
        var expected = After.Replace("M() { New", "M() { C.New", StringComparison.Ordinal);
        Assert.Contains("IdentifierToken", await FailureOf(TestOf<WrongTreeFix>(Before, expected)), StringComparison.Ordinal);

        var lenient = TestOf<WrongTreeFix>(Before, expected);
        lenient.CodeActionValidationMode = CodeActionValidationMode.None;
        await lenient.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_fix_that_writes_otherwise_when_it_runs_again_fails() =>
        Assert.Contains("when it ran again", await FailureOf(TestOf<RandomFix>(Before, After)), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_of_what_only_the_end_of_the_compilation_reports_fails()
    {
        var test = new CSharpCodeFixTest<EndOfCompilationAnalyzer, NewCallFix, DefaultVerifier> { TestCode = Before, FixedCode = After };
        Assert.Contains("non-local", await FailureOf(test), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(null, "other")]
    [InlineData(1, "other")]
    public async Task An_action_is_chosen_by_index_and_by_key(int? index, string? key)
    {
        var test = TestOf<ChoiceFix>(Before, After.Replace("M() { New", "M() { Other", StringComparison.Ordinal));
        test.CodeActionIndex = index;
        test.CodeActionEquivalenceKey = key;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_index_and_a_key_that_disagree_fail()
    {
        var test = TestOf<ChoiceFix>(Before, After);
        test.CodeActionIndex = 0;
        test.CodeActionEquivalenceKey = "other";
        Assert.Contains("must be consistent", await FailureOf(test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_all_may_end_in_another_state()
    {
        var test = TestOf<NewCallFix>(Two, TwoFixed);
        test.BatchFixedCode = TwoFixed + " ";
        Assert.Contains("Fix all in document", await FailureOf(test), StringComparison.Ordinal);

        test = TestOf<NewCallFix>(Two, TwoFixed);
        test.BatchFixedCode = TwoFixed + " ";
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task One_fix_leaves_the_rest()
    {
        var test = TestOf<NewCallFix>(Two, Two.Replace("M() { [|Old|]", "M() { New", StringComparison.Ordinal));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpCodeFixTest<OldCallAnalyzer, TFix, DefaultVerifier> TestOf<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() =>
        new() { TestCode = before, FixedCode = after };

    private static async Task<string> FailureOf(CodeActionTest<DefaultVerifier> test) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync())).Message;
}
