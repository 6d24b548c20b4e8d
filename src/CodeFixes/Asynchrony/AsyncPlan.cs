using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Works out which functions have to become async for one <c>await</c>, and which calls have to be awaited for that, until nothing new comes up.</summary>
/// <param name="solution">The solution as it is.</param>
/// <param name="edits">Where the changes are put down.</param>
internal sealed class AsyncPlan(Solution solution, TreeEdits edits)
{
    // Beyond that nobody can look a change over.
    private const int MaximumPlaces = 100;

    private readonly Dictionary<SyntaxNode, FunctionChange> _functions = [];
    private readonly Dictionary<SyntaxNode, Document> _awaited = [];
    private readonly HashSet<ISymbol> _changed = new(SymbolEqualityComparer.Default);
    private readonly Queue<(Document Document, SyntaxNode Place)> _places = new();

    /// <summary>Puts down what makes <c>await</c> legal at a place; <see langword="false"/> where nothing does.</summary>
    public async Task<bool> TryAwaitAtAsync(Document document, SyntaxNode place, CancellationToken cancellationToken)
    {
        _places.Enqueue((document, place));
        while (_places.Count > 0)
        {
            var next = _places.Dequeue();
            if (!await TryReachAsync(next.Document, next.Place, cancellationToken).ConfigureAwait(false) || _functions.Count + _awaited.Count > MaximumPlaces)
                return false;
        }

        foreach (var change in _functions.Values)
        {
            var model = await ModelAsync(change.Document, cancellationToken).ConfigureAwait(false);
            if (!AsyncRewriting.TryAdd(edits, change, model, cancellationToken))
                return false;
        }

        foreach (var call in _awaited)
        {
            var configured = Awaiting.IsConfigured(call.Key.SyntaxTree.GetRoot(cancellationToken));
            edits.Add(call.Value, call.Key, CallAwaiting.EditOf((ExpressionSyntax)call.Key, configured));
        }

        return true;
    }

    private async Task<bool> TryReachAsync(Document document, SyntaxNode place, CancellationToken cancellationToken)
    {
        if (!IsEditable(document) || EnclosingFunction.Of(place) is not { } function)
            return false;
        var model = await ModelAsync(document, cancellationToken).ConfigureAwait(false);
        if (StackBound.IsAcross(model, place, function, cancellationToken))
            return false;
        if (function is CompilationUnitSyntax || EnclosingFunction.ModifiersOf(function).Any(SyntaxKind.AsyncKeyword))
            return true;
        if (_functions.TryGetValue(function, out var known) && known.BecomesAsync)
            return true;
        if (MethodOf(model, function, cancellationToken) is not { } method || !AsyncCandidate.IsFit(method, function))
            return false;

        var change = known ?? new FunctionChange(document, function, method);
        _functions[function] = change with { BecomesAsync = true };
        if (known is { ChangesType: true } || ReturnKinds.IsTask(method.ReturnType))
            return true;
        if (function is AnonymousFunctionExpressionSyntax lambda)
        {
            _functions[function] = _functions[function] with { ChangesType = !method.ReturnsVoid || !LambdaTarget.IsEventHandler(model, lambda) };
            return LambdaTarget.CanBeAsync(model, lambda, cancellationToken);
        }

        return await TryChangeTypeAsync(method, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> TryChangeTypeAsync(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (await RelatedMethods.FindAsync(method, solution, cancellationToken).ConfigureAwait(false) is not { } related)
            return false;
        var calls = await Callers.FindAsync(related, solution, cancellationToken).ConfigureAwait(false);
        if (calls is null)
            return false;
        // Whoever raises the event waits for nobody.
        if (AsyncCandidate.IsEventHandler(method) && related.Count == 1 && calls.Invocations.Count == 0)
            return true;
        if (calls.HasOtherUses || !AsyncCandidate.MayChangeType(method))
            return false;

        foreach (var each in related.Where(_changed.Add))
        {
            foreach (var reference in each.DeclaringSyntaxReferences)
            {
                if (solution.GetDocument(reference.SyntaxTree) is not { } document || !IsEditable(document))
                    return false;
                var declaration = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
                if (!AsyncCandidate.IsFit(each, declaration) || declaration is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
                    return false;
                var change = _functions.TryGetValue(declaration, out var known) ? known : new FunctionChange(document, declaration, each);
                _functions[declaration] = change with { ChangesType = true };
            }
        }

        foreach (var call in calls.Invocations)
        {
            if (_awaited.ContainsKey(call.Place))
                continue;
            _awaited.Add(call.Place, call.Document);
            _places.Enqueue((call.Document, call.Place));
        }

        return true;
    }

    private static IMethodSymbol? MethodOf(SemanticModel model, SyntaxNode function, CancellationToken cancellationToken) =>
        (function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function, cancellationToken).Symbol : model.GetDeclaredSymbol(function, cancellationToken)) as IMethodSymbol;

    private static bool IsEditable(Document document) =>
        document is not SourceGeneratedDocument
        && document.Project.Language == LanguageNames.CSharp
        && !(document.FilePath is { } path && (path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".designer.cs", StringComparison.OrdinalIgnoreCase)));

    private static async Task<SemanticModel> ModelAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("C# documents have a semantic model.");
}
