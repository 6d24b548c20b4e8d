using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Runs analyzers, applies the code fix one diagnostic after the other and as fix-all, and compares what comes out with the fixed state.
/// </summary>
public abstract partial class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    public SolutionState FixedState { get; }

    /// <summary>What fix-all makes, where that differs from one fix after the other.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    public SolutionState BatchFixedState { get; }

    /// <summary>Positive: exactly so many applications; negative: at most; null: at most one for each fixable diagnostic.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    public int? NumberOfFixAllIterations { get; set; }

    public int? NumberOfFixAllInDocumentIterations { get; set; }

    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
        || GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id, StringComparer.OrdinalIgnoreCase));

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var fixable = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableArray();
        var rawTest = TestState.WithInheritedValuesApplied(null, fixable);
        var rawFixed = FixedState.WithInheritedValuesApplied(rawTest, fixable);
        var rawBatch = BatchFixedState.WithInheritedValuesApplied(rawFixed, fixable);
        var (test, expected, batch) = (Process(rawTest, fixable), Process(rawFixed, fixable), Process(rawBatch, fixable));

        await VerifyDiagnosticsAsync(test, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!CodeActionExpected(FixedState) && !CodeActionExpected(BatchFixedState))
            return;

        await VerifyFixesAsync(test, expected, batch, fixable, cancellationToken).ConfigureAwait(false);
        await VerifyDiagnosticsAsync(expected, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        if (CodeActionExpected(BatchFixedState) && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
            await VerifyDiagnosticsAsync(batch, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifyFixesAsync(SolutionState test, SolutionState expected, SolutionState batch, ImmutableArray<string> fixable, CancellationToken cancellationToken)
    {
        var targets = test.ExpectedDiagnostics.Where(diagnostic => fixable.Contains(diagnostic.Id)).ToArray();
        var changes = HasAnyChange(test, batch, recursive: true);
        var changesPrimary = HasAnyChange(test, batch, recursive: false);

        var iterations = NumberOfIncrementalIterations ?? (HasAnyChange(test, expected, recursive: true) ? -targets.Length : 0);
        await VerifyFixAsync(test, expected, iterations, scope: null, "Iterative code fix application", cancellationToken).ConfigureAwait(false);

        if (GetCodeFixProviders().All(provider => provider.GetFixAllProvider() is null))
            return;

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck))
        {
            iterations = NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations
                ?? (changesPrimary ? -targets.Select(target => target.Spans.FirstOrDefault().Span.Path).Distinct().Count() : 0);
            await VerifyFixAsync(test, batch, iterations, FixAllScope.Document, "Fix all in document", cancellationToken).ConfigureAwait(false);
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck))
        {
            var projects = test.AdditionalProjects.Count(pair =>
                !batch.AdditionalProjects.TryGetValue(pair.Key, out var after) || HasAnyChange(pair.Value, after, recursive: true));
            iterations = NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? -(projects + (changesPrimary ? 1 : 0));
            await VerifyFixAsync(test, batch, iterations, FixAllScope.Project, "Fix all in project", cancellationToken).ConfigureAwait(false);
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck))
        {
            iterations = NumberOfFixAllIterations ?? (changes ? -1 : 0);
            await VerifyFixAsync(test, batch, iterations, FixAllScope.Solution, "Fix all in solution", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task VerifyFixAsync(SolutionState old, SolutionState expected, int iterations, FixAllScope? scope, string context, CancellationToken cancellationToken)
    {
        var verifier = Verify.PushContext(context);
        var project = await CreateProjectAsync(old, cancellationToken).ConfigureAwait(false);
        var (solution, failure) = await FixAsync(project.Solution, iterations, scope, verifier, cancellationToken).ConfigureAwait(false);

        await SolutionComparison.VerifyAsync(solution.GetProject(project.Id)!, expected, GetNameAndFoldersFromPath, verifier, cancellationToken).ConfigureAwait(false);
        foreach (var (name, state) in expected.AdditionalProjects)
        {
            var additional = solution.Projects.Single(candidate => candidate.Name == name);
            await SolutionComparison.VerifyAsync(additional, state, GetNameAndFoldersFromPath, verifier, cancellationToken).ConfigureAwait(false);
        }

        // Wrong content says more than a wrong number of iterations, so it is looked at first.
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);

        if (scope is null)
        {
            var (again, _) = await FixAsync(project.Solution, iterations, scope, verifier, cancellationToken).ConfigureAwait(false);
            await VerifySameAsync(solution, again, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The same fix on the same code has to write the same text each time.</summary>
    private static async Task VerifySameAsync(Solution first, Solution second, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var document in first.Projects.SelectMany(project => project.Documents))
        {
            if (second.GetDocument(document.Id) is not { } other)
                continue;

            var (left, right) = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false), await other.GetTextAsync(cancellationToken).ConfigureAwait(false));
            verifier.EqualOrDiff(left.ToString(), right.ToString(), $"The code fix wrote '{document.Name}' otherwise when it ran again:");
        }
    }
}
