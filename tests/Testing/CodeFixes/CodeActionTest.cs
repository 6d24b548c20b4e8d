using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Chooses one of the offered actions and applies it.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Null: the first one, unless a key is given.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    public abstract Type SyntaxKindType { get; }

    /// <summary>A state that says nothing expects no action.</summary>
    private protected static bool CodeActionExpected(SolutionState state) =>
        state.InheritanceMode is not null
        || state.MarkupHandling is not null
        || state.Sources.Count + state.GeneratedSources.Count + state.AdditionalFiles.Count + state.AnalyzerConfigFiles.Count + state.AdditionalFilesFactories.Count > 0;

    private protected static bool HasAnyChange(ProjectState old, ProjectState changed, bool recursive)
    {
        if (!old.Sources.SequenceEqual(changed.Sources, SourceFileComparer.Instance)
            || !old.GeneratedSources.SequenceEqual(changed.GeneratedSources, SourceFileComparer.Instance)
            || !old.AdditionalFiles.SequenceEqual(changed.AdditionalFiles, SourceFileComparer.Instance)
            || !old.AnalyzerConfigFiles.SequenceEqual(changed.AnalyzerConfigFiles, SourceFileComparer.Instance))
        {
            return true;
        }

        return recursive
            && old is SolutionState { AdditionalProjects: var before }
            && changed is SolutionState { AdditionalProjects: var after }
            && (before.Count != after.Count
                || before.Any(pair => !after.TryGetValue(pair.Key, out var other) || HasAnyChange(pair.Value, other, recursive: true)));
    }

    private protected CodeAction? TryGetCodeActionToApply(int iteration, IReadOnlyList<CodeAction> actions, IVerifier verifier)
    {
        CodeAction? result;
        if (CodeActionEquivalenceKey is { } key)
        {
            result = actions.FirstOrDefault(action => action.EquivalenceKey == key);
            if (CodeActionIndex is { } index && (result is not null || iteration == 0))
            {
                verifier.True(actions.Count > index, $"Expected to find a code action at index '{index}', but only '{actions.Count}' code actions were found.");
                verifier.Equal(key, actions[index].EquivalenceKey, "The code action equivalence key and index must be consistent when both are specified.");
                result = actions[index];
            }
        }
        else
        {
            result = actions.ElementAtOrDefault(CodeActionIndex ?? 0);
        }

        if (result is not null)
            CodeActionVerifier?.Invoke(result, verifier);
        return result;
    }

    /// <summary>A menu stands for what is in it.</summary>
    protected static IEnumerable<CodeAction> Flatten(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Flatten);

    /// <summary>The solution after the action, each changed file parsed anew from its text, and what is wrong with the tree the action made.</summary>
    private protected async Task<(Solution Solution, Exception? Invalid)> ApplyCodeActionAsync(
        Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var result = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Exception? invalid = null;
        foreach (var id in result.GetChanges(solution).GetProjectChanges().SelectMany(change => change.GetChangedDocuments().Concat(change.GetAddedDocuments())).ToArray())
        {
            var document = result.GetDocument(id)!;
            var made = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            document = document.WithText(Text.SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            var parsed = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (CodeActionValidationMode != CodeActionValidationMode.None)
                invalid ??= TreeDifference.Between(parsed, made, CodeActionValidationMode, verifier);
            result = document.Project.Solution;
        }

        return (result, invalid);
    }
}
