using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class CodeFixTest<TVerifier>
{
    /// <summary>Applies the fix until nothing is left to fix. The exception, if any, is for after the files were compared.</summary>
    private async Task<(Solution Solution, Exception? Failure)> FixAsync(
        Solution solution, int expected, FixAllScope? scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        // One at most is one: nothing at all would leave the files as they were.
        if (expected == -1)
            expected = 1;

        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        var providers = GetCodeFixProviders().ToImmutableArray();
        var previous = ImmutableArray<(Project project, Diagnostic diagnostic)>.Empty;
        Exception? failure = null;
        var used = 0;
        for (var iteration = 0; ; iteration++)
        {
            var reported = await GetSortedDiagnosticsAsync(solution, analyzers, cancellationToken).ConfigureAwait(false);
            if (reported.IsEmpty || AreSame(reported, previous))
                break;

            previous = reported;
            var fixable = reported
                .Where(result => providers.Any(provider => provider.FixableDiagnosticIds.Contains(result.diagnostic.Id)))
                .Where(result => solution.GetDocument(result.diagnostic.Location.SourceTree) is not null)
                .ToImmutableArray();
            if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
                verifier.False(fixable.Any(result => IsNonLocalDiagnostic(result.diagnostic)), "Code fix is attempting to provide a fix for a non-local analyzer diagnostic");
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
                fixable = [.. fixable.Take(1)];

            if (used > Math.Abs(expected))
                return (solution, failure ?? Caught(verifier, "The upper limit for the number of code fix iterations was exceeded"));

            var step = await StepAsync(solution, reported, fixable, providers, scope, iteration, verifier, cancellationToken).ConfigureAwait(false);
            if (!step.Offered)
                break;

            used++;
            failure ??= step.Invalid;
            if (step.Solution is null)
                break;

            solution = step.Solution;
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
                break;
        }

        return (solution, failure ?? IterationFailure(expected, used, verifier));
    }

    private static Exception? IterationFailure(int expected, int used, IVerifier verifier) => expected switch
    {
        0 when used > 0 => Caught(verifier, "No code fixes were expected, but a fix was offered that made no changes to the code."),
        > 0 when used != expected => Caught(verifier, $"Expected '{expected}' iterations but found '{used}' iterations."),
        < 0 when used > -expected => Caught(verifier, "The upper limit for the number of code fix iterations was exceeded"),
        _ => null,
    };

    private static Exception? Caught(IVerifier verifier, string message)
    {
        try
        {
            verifier.Fail(message);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>The first action, or fix-all, that changes something. Without a solution: actions were offered, none changed anything.</summary>
    private async Task<Step> StepAsync(
        Solution solution,
        ImmutableArray<(Project project, Diagnostic diagnostic)> reported,
        ImmutableArray<(Project project, Diagnostic diagnostic)> fixable,
        ImmutableArray<CodeFixProvider> providers,
        FixAllScope? scope,
        int iteration,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var offered = false;
        Exception? invalid = null;
        foreach (var (project, diagnostic) in fixable)
        {
            var actions = await ActionsForAsync(solution, diagnostic, providers, cancellationToken).ConfigureAwait(false);
            var action = TryGetCodeActionToApply(iteration, [.. actions.Select(pair => pair.Action)], verifier);
            if (action is null)
                continue;

            if (scope is { } wide)
            {
                var provider = actions.First(pair => pair.Action == action).Provider;
                if (provider.GetFixAllProvider() is not { } fixAll || !fixAll.GetSupportedFixAllScopes().Contains(wide))
                    return new Step(null, false, null);

                var context = new FixAllContext(
                    solution.GetDocument(diagnostic.Location.SourceTree)!,
                    provider,
                    wide,
                    action.EquivalenceKey,
                    fixAll.GetSupportedFixAllDiagnosticIds(provider),
                    new ReportedDiagnostics(reported),
                    cancellationToken);
                action = await fixAll.GetFixAsync(context).ConfigureAwait(false);
                if (action is null)
                    return new Step(null, true, null);
            }

            offered = true;
            var (result, wrong) = await ApplyCodeActionAsync(solution, action, verifier, cancellationToken).ConfigureAwait(false);
            invalid ??= wrong;
            if (result.GetChanges(solution).GetProjectChanges().Any() || scope is not null)
                return new Step(result, true, invalid);
        }

        return new Step(null, offered, invalid);
    }

    private static async Task<List<(CodeAction Action, CodeFixProvider Provider)>> ActionsForAsync(
        Solution solution, Diagnostic diagnostic, ImmutableArray<CodeFixProvider> providers, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        var actions = new List<(CodeAction, CodeFixProvider)>();
        foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(
                document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.AddRange(Flatten(action).Select(flat => (flat, provider))), cancellationToken);
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }

        return actions;
    }

    private static bool AreSame(ImmutableArray<(Project project, Diagnostic diagnostic)> left, ImmutableArray<(Project project, Diagnostic diagnostic)> right) =>
        left.Select(Key).SequenceEqual(right.Select(Key));

    private static (ProjectId, string, Text.TextSpan) Key((Project project, Diagnostic diagnostic) result) =>
        (result.project.Id, result.diagnostic.Id, result.diagnostic.Location.SourceSpan);

    private sealed record Step(Solution? Solution, bool Offered, Exception? Invalid);
}
