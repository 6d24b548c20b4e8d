using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>All places of a solution that call a constructor or method.</summary>
/// <param name="Sites">
/// Creations, calls, <c>this(…)</c> and <c>base(…)</c>; a constructor, a base type or a type where the call of the base is not written out.
/// </param>
/// <param name="AreServices">Whether a framework calls it and looks for services to pass.</param>
internal sealed record CallSites(IReadOnlyList<(DocumentId Document, SyntaxNode Node)> Sites, bool AreServices)
{
    /// <summary>Finds them; nothing where one of them cannot be changed.</summary>
    public static async Task<CallSites?> FindAsync(Injection injection, IMethodSymbol symbol, SyntaxNode declaration)
    {
        if (symbol.MethodKind == MethodKind.AnonymousFunction)
            return new CallSites([], true);
        if (symbol.MethodKind == MethodKind.Constructor)
        {
            var creations = await OfConstructorAsync(injection, symbol, declaration).ConfigureAwait(false);
            return creations is null ? null : new CallSites(creations, true);
        }

        return await OfMethodAsync(injection, symbol).ConfigureAwait(false);
    }

    private static async Task<CallSites?> OfMethodAsync(Injection injection, IMethodSymbol method)
    {
        var sites = new List<(DocumentId, SyntaxNode)>();
        var areServices = false;
        if (await References.FindAsync(injection, method).ConfigureAwait(false) is not { } references)
            return null;
        foreach (var (document, node, model) in references)
        {
            if (node is not SimpleNameSyntax name)
                return null;
            ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
                sites.Add((document, call));
            else if (HandlerLambda.IsHandler(whole, model))
                areServices = true;
            else if (!References.IsNameOnly(whole))
                return null;
        }

        return new CallSites(sites, areServices);
    }

    private static async Task<List<(DocumentId, SyntaxNode)>?> OfConstructorAsync(Injection injection, IMethodSymbol constructor, SyntaxNode declaration)
    {
        var sites = new List<(DocumentId, SyntaxNode)>();
        var type = constructor.ContainingType;
        if (await References.FindAsync(injection, type).ConfigureAwait(false) is not { } references)
            return null;
        if (references.Any(each => Conventions.IsBound(each.Node, each.Model)) && !Libraries.IsRegistered(references))
            return null;
        foreach (var (document, node, model) in references)
        {
            if (Conventions.Constructs(node, model, injection.Dependency) || type.TypeKind == TypeKind.Struct && IsDefault(node, model))
                return null;
            if (CreationAt(node) is { } creation && Calls(model, creation, constructor, declaration))
                sites.Add((document, creation));
        }

        if (type.IsRecord && declaration is TypeDeclarationSyntax && await Deconstructions.AreThereAsync(injection, type).ConfigureAwait(false))
            return null;
        foreach (var part in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>())
        {
            if (await InPartAsync(part, own: true).ConfigureAwait(false) is false)
                return null;
        }

        foreach (var derived in await SymbolFinder.FindDerivedClassesAsync(type, injection.Solution, transitive: false, cancellationToken: injection.CancellationToken).ConfigureAwait(false))
        {
            var parts = derived.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().ToList();
            if (parts.Count == 0 || !SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type.OriginalDefinition) && derived.BaseType?.Name != type.Name)
                continue;
            foreach (var part in parts)
            {
                if (await InPartAsync(part, own: false).ConfigureAwait(false) is false)
                    return null;
            }

            var hasConstructor = parts.Any(part => part.ParameterList is not null || part.Members.OfType<ConstructorDeclarationSyntax>().Any(each => !each.Modifiers.Any(SyntaxKind.StaticKeyword)));
            if (!hasConstructor && IsCalledWithout(constructor))
            {
                if (injection.Solution.GetDocument(parts[0].SyntaxTree) is not { } document)
                    return null;
                sites.Add((document.Id, parts[0]));
            }
        }

        return sites;

        async Task<bool> InPartAsync(TypeDeclarationSyntax part, bool own)
        {
            if (injection.Solution.GetDocument(part.SyntaxTree) is not { } document)
                return false;
            var model = (await document.GetSemanticModelAsync(injection.CancellationToken).ConfigureAwait(false))!;
            foreach (var each in part.Members.OfType<ConstructorDeclarationSyntax>().Where(each => !each.Modifiers.Any(SyntaxKind.StaticKeyword)))
            {
                var isThis = each.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true;
                if (each.Initializer is { } initializer && isThis == own && Calls(model, initializer, constructor, declaration))
                    sites.Add((document.Id, initializer));
                else if (!own && each.Initializer is null && IsCalledWithout(constructor))
                    sites.Add((document.Id, each));
            }

            if (!own && part.ParameterList is not null && IsCalledWithout(constructor) && PrimaryBase(part, model, type) is SimpleBaseTypeSyntax simple)
                sites.Add((document.Id, simple));
            if (!own && part.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } primary && Calls(model, primary, constructor, declaration))
                sites.Add((document.Id, primary));
            return true;
        }
    }

    private static BaseTypeSyntax? PrimaryBase(TypeDeclarationSyntax part, SemanticModel model, INamedTypeSymbol type) =>
        part.BaseList?.Types.FirstOrDefault(each => model.GetTypeInfo(each.Type).Type is { TypeKind: TypeKind.Class } found && found.Name == type.Name);

    private static bool IsCalledWithout(IMethodSymbol constructor) => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);

    private static SyntaxNode? CreationAt(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ImplicitObjectCreationExpressionSyntax>() is { } target && target.NewKeyword.SpanStart == node.SpanStart)
            return target;
        return node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } creation && creation.Type.Span.Contains(node.Span) && creation.Type.Span.End == TypeEnd(node)
            ? creation
            : null;
    }

    /// <summary>Whether a struct is made without any of its constructors.</summary>
    private static bool IsDefault(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<TypeSyntax>() is { } type
        && (type.Parent is DefaultExpressionSyntax || type.Parent is ArrayTypeSyntax { Parent: ArrayCreationExpressionSyntax { Initializer: null } })
        || CreationAt(node) is { } creation && model.GetSymbolInfo(creation).Symbol is IMethodSymbol { IsImplicitlyDeclared: true, Parameters.Length: 0 };

    // With its type arguments.
    private static int TypeEnd(SyntaxNode node) => node.FirstAncestorOrSelf<SimpleNameSyntax>()?.Span.End ?? node.Span.End;

    private static bool Calls(SemanticModel model, SyntaxNode call, IMethodSymbol constructor, SyntaxNode declaration)
    {
        var info = model.GetSymbolInfo(call);
        var called = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        if (called is not IMethodSymbol method)
            return false;
        // Other target frameworks have a constructor of their own, in a tree of their own, of the same file.
        return SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, constructor.OriginalDefinition)
            || method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
                && reference.SyntaxTree.FilePath == declaration.SyntaxTree.FilePath
                && method.OriginalDefinition.ToDisplayString() == constructor.OriginalDefinition.ToDisplayString();
    }
}
