using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Who uses a method, in the whole solution.</summary>
/// <param name="Invocations">The expressions that have to be awaited: calls, or <c>x?.Call()</c> as a whole.</param>
/// <param name="HasOtherUses">Whether it is used as a delegate, whose type would no longer fit.</param>
internal sealed record Callers(IReadOnlyList<(Document Document, ExpressionSyntax Place)> Invocations, bool HasOtherUses)
{
    /// <summary>The uses of methods that share a signature; <see langword="null"/> where there is one that cannot be looked at.</summary>
    public static async Task<Callers?> FindAsync(IReadOnlyCollection<IMethodSymbol> methods, Solution solution, CancellationToken cancellationToken)
    {
        var invocations = new Dictionary<SyntaxNode, Document>();
        var otherUses = false;
        foreach (var method in methods)
        {
            foreach (var reference in await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
            {
                foreach (var location in reference.Locations)
                {
                    if (location.IsImplicit || location.Document is SourceGeneratedDocument || location.Document.Project.Language != LanguageNames.CSharp)
                        return null;
                    var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                    var name = root!.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                    switch (UseOf(name))
                    {
                        case Use.None:
                            break;
                        case Use.Delegate:
                            otherUses |= !await MayBeAsyncDelegateAsync(location.Document, name, cancellationToken).ConfigureAwait(false);
                            break;
                        default:
                            if (location.IsCandidateLocation || InvocationOf(name) is not { } invocation || CallAwaiting.PlaceOf(invocation, method) is not { } place)
                                return null;
                            invocations[place] = location.Document;
                            break;
                    }
                }
            }
        }

        return new Callers([.. invocations.Select(static pair => (pair.Value, (ExpressionSyntax)pair.Key))], otherUses);
    }

    private static Use UseOf(SyntaxNode name)
    {
        if (name.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is not null)
            return Use.None;
        if (InvocationOf(name) is not null)
            return Use.Call;
        return name.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) ? Use.None : Use.Delegate;
    }

    private static InvocationExpressionSyntax? InvocationOf(SyntaxNode name)
    {
        var callee = name is SimpleNameSyntax && name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name == name,
            MemberBindingExpressionSyntax => true,
            _ => false,
        }
            ? name.Parent
            : name;
        return callee?.Parent is InvocationExpressionSyntax call && call.Expression == callee ? call : null;
    }

    // Endpoints take what is given them.
    private static async Task<bool> MayBeAsyncDelegateAsync(Document document, SyntaxNode name, CancellationToken cancellationToken)
    {
        var group = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return group is ExpressionSyntax expression && LambdaTarget.TakesAnyDelegate(model!, expression, cancellationToken);
    }

    private enum Use
    {
        None,
        Call,
        Delegate,
    }
}
