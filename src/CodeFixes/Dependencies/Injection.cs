using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>
/// One dependency on its way through a solution that changes with every step. Nodes are followed by marks; the number of steps is bounded.
/// </summary>
internal sealed class Injection(Solution solution, Dependency dependency, CancellationToken cancellationToken)
{
    private const int MaximumSteps = 200;

    private int _steps;

    /// <summary>The solution as it is now.</summary>
    public Solution Solution { get; private set; } = solution;

    /// <summary>What is given.</summary>
    public Dependency Dependency { get; } = dependency;

    /// <summary>Stops the work.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Names of the types and methods that take a parameter more.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>Remembers a name that other files may use.</summary>
    public void Touch(string name) => Touched.Add(name);

    /// <summary>Marks a node of the solution as it is now.</summary>
    public async Task<Mark> MarkAsync(DocumentId document, SyntaxNode node)
    {
        var mark = new Mark(document, new SyntaxAnnotation());
        var root = (await Solution.GetDocument(document)!.GetSyntaxRootAsync(CancellationToken).ConfigureAwait(false))!;
        Replace(document, root.ReplaceNode(node, node.WithAdditionalAnnotations(mark.Annotation)));
        return mark;
    }

    /// <summary>Marks nodes of the solution as it is now; of any number of documents.</summary>
    public async Task<IReadOnlyList<Mark>> MarkAsync(IReadOnlyList<(DocumentId Document, SyntaxNode Node)> nodes)
    {
        var marks = new Mark[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
            marks[i] = new Mark(nodes[i].Document, new SyntaxAnnotation());
        foreach (var group in Enumerable.Range(0, nodes.Count).GroupBy(index => nodes[index].Document))
        {
            var root = (await Solution.GetDocument(group.Key)!.GetSyntaxRootAsync(CancellationToken).ConfigureAwait(false))!;
            var annotations = group.ToLookup(index => nodes[index].Node, index => marks[index].Annotation);
            Replace(group.Key, root.ReplaceNodes(annotations.Select(entry => entry.Key), (node, rewritten) => rewritten.WithAdditionalAnnotations(annotations[node])));
        }

        return marks;
    }

    /// <summary>Finds a marked node again.</summary>
    public async Task<Spot> FindAsync(Mark mark)
    {
        var document = Solution.GetDocument(mark.Document)!;
        var root = (await document.GetSyntaxRootAsync(CancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(CancellationToken).ConfigureAwait(false))!;
        var node = root.GetAnnotatedNodes(mark.Annotation).FirstOrDefault() ?? throw new LostPlaceException();
        return new Spot(document, root, node, model);
    }

    /// <summary>Takes a changed tree.</summary>
    public void Replace(DocumentId document, SyntaxNode root)
    {
        Solution = Solution.WithDocumentSyntaxRoot(document, root);
        // The same file for other target frameworks, where other code may be left out.
        foreach (var linked in Solution.GetDocument(document)!.GetLinkedDocumentIds())
            Solution = Solution.WithDocumentText(linked, root.GetText());
    }

    /// <summary>Replaces the marked node; the new one has to carry the mark, as nodes do that are changed rather than built.</summary>
    public async Task ReplaceAsync(Mark mark, Func<SyntaxNode, SyntaxNode> change)
    {
        var spot = await FindAsync(mark).ConfigureAwait(false);
        Replace(mark.Document, spot.Root.ReplaceNode(spot.Node, change(spot.Node)));
    }

    /// <summary>Makes the dependency available at a place.</summary>
    /// <returns>What to write there; <see langword="null"/> where it cannot be had.</returns>
    public async Task<ExpressionSyntax?> GiveAsync(Mark place)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (++_steps > MaximumSteps)
            return null;
        var spot = await FindAsync(place).ConfigureAwait(false);
        if (spot.Document is SourceGeneratedDocument || !Dependency.ResolvesIn(spot.Model.Compilation) || PlaceKinds.IsFixedAtCompileTime(spot.Node))
            return null;

        var scope = new Scope(spot.Model, spot.Node, Dependency, Options.Of(spot));
        if (scope.Exact() is { } name)
            return name;
        if (scope.ProviderOfLambda() is { } lambdaProvider)
            return await ProviderCall.WriteAsync(this, place, lambdaProvider).ConfigureAwait(false);
        if (HandlerLambda.Around(spot.Node, spot.Model) is { } handler)
            return await ParameterAddition.AddAsync(this, await MarkAsync(place.Document, handler).ConfigureAwait(false)).ConfigureAwait(false) is { } added
                ? SyntaxFactory.IdentifierName(added)
                : null;
        if (scope.OfHost() is { } ofHost)
            return ofHost;
        if (UnnamedParameter.Around(spot.Node, spot.Model, Dependency) is { } unnamed)
        {
            Replace(place.Document, UnnamedParameter.Name(spot.Root, unnamed));
            return await GiveAsync(place).ConfigureAwait(false);
        }

        if (PlaceKinds.IsInStaticMember(spot.Node) && scope.Provider() is { } ofStatic)
            return await ProviderCall.WriteAsync(this, place, ofStatic).ConfigureAwait(false);
        var start = Solution;
        if (await StructuralAsync(place, spot).ConfigureAwait(false) is { } given)
            return given;
        Solution = start;
        return scope.Provider() is { } provider ? await ProviderCall.WriteAsync(this, place, provider).ConfigureAwait(false) : null;
    }

    /// <summary>Lets what stands around the place take the dependency.</summary>
    private async Task<ExpressionSyntax?> StructuralAsync(Mark place, Spot spot)
    {
        foreach (var node in spot.Node.AncestorsAndSelf())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax lambda when lambda.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return null;
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return await ParameterAsync(place.Document, local).ConfigureAwait(false);
                case PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                    return await ParameterAsync(place.Document, type).ConfigureAwait(false);
                case ConstructorDeclarationSyntax constructor:
                    return constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? null : await ParameterAsync(place.Document, constructor).ConfigureAwait(false);
                case GlobalStatementSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax:
                    return null;
                case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return await ParameterAsync(place.Document, method).ConfigureAwait(false);
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax { Initializer: not null }
                    when PlaceKinds.InitializerAround(spot.Node) is { } initializer:
                    return PlaceKinds.IsInStaticMember(initializer) ? null : await InInitializerAsync(place, initializer).ConfigureAwait(false);
                case MemberDeclarationSyntax { Parent: TypeDeclarationSyntax type } member and not BaseTypeDeclarationSyntax:
                    return PlaceKinds.IsInStaticMember(member) ? null : await TypeInjection.GiveAsync(this, place, type).ConfigureAwait(false);
            }
        }

        return null;
    }

    private async Task<ExpressionSyntax?> InInitializerAsync(Mark place, SyntaxNode initializer)
    {
        var type = initializer.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (PrimaryConstructor.DeclarationOf((await FindAsync(place).ConfigureAwait(false)).Model, type) is { } primary)
        {
            return Solution.GetDocumentId(primary.SyntaxTree) is { } document ? await ParameterAsync(document, primary).ConfigureAwait(false) : null;
        }

        return await InitializerMove.MoveAsync(this, place).ConfigureAwait(false) ? await GiveAsync(place).ConfigureAwait(false) : null;
    }

    private async Task<ExpressionSyntax?> ParameterAsync(DocumentId document, SyntaxNode declaration)
    {
        var mark = await MarkAsync(document, declaration).ConfigureAwait(false);
        return await ParameterAddition.AddAsync(this, mark).ConfigureAwait(false) is { } name ? SyntaxFactory.IdentifierName(name) : null;
    }
}
