using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>What can be used at a place as it is: variables that have a value there, and members.</summary>
internal sealed class Scope(SemanticModel model, SyntaxNode place, Dependency dependency, AnalyzerConfigOptions options)
{
    private readonly int _position = place.SpanStart;

    /// <summary>A variable or member that holds the dependency; the nearest.</summary>
    public ExpressionSyntax? Exact()
    {
        var symbols = model.LookupSymbols(_position);
        var variables = symbols.Where(symbol => symbol is ILocalSymbol or IParameterSymbol && !PrimaryConstructor.Declares(symbol) && IsIt(symbol) && IsReachable(symbol));
        if (variables.OrderByDescending(symbol => symbol.Locations[0].SourceSpan.Start).FirstOrDefault() is { } variable)
            return SyntaxFactory.IdentifierName(Escaped(variable.Name));
        return Member(symbols) ?? PrimaryParameter(symbols);
    }

    /// <summary>The service provider that the nearest lambda is given, as factories of services are.</summary>
    public ExpressionSyntax? ProviderOfLambda()
    {
        foreach (var node in place.Ancestors())
        {
            if (node is AnonymousFunctionExpressionSyntax function && model.GetSymbolInfo(function).Symbol is IMethodSymbol lambda)
            {
                var provider = lambda.Parameters.FirstOrDefault(parameter => parameter.Name != "_" && HostTypes.IsProvider(parameter.Type) && IsReachable(parameter));
                if (provider is not null)
                    return SyntaxFactory.IdentifierName(Escaped(provider.Name));
            }
            else if (node is MemberDeclarationSyntax)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The configuration of a builder, a host or its context in scope.</summary>
    public ExpressionSyntax? OfHost()
    {
        if (!dependency.IsConfiguration)
            return null;
        var hosts = Variables().Where(variable => HostTypes.HasConfiguration(variable.Type, model.Compilation));
        return hosts.Select(host => Access(host.Name, "Configuration")).FirstOrDefault();
    }

    /// <summary>A service provider in scope: of a host, a scope, a request or as such.</summary>
    public ExpressionSyntax? Provider() =>
        Variables().Select(variable => HostTypes.IsProvider(variable.Type)
            ? SyntaxFactory.IdentifierName(Escaped(variable.Name))
            : HostTypes.ProviderOf(variable.Type) is { } property ? Access(variable.Name, property) : null).FirstOrDefault(expression => expression is not null);

    private static ExpressionSyntax Access(string variable, string member) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(Escaped(variable)), SyntaxFactory.IdentifierName(member));

    internal static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Locals and parameters that have a value at the place, the latest first.</summary>
    private IEnumerable<(string Name, ITypeSymbol Type)> Variables() =>
        model.LookupSymbols(_position)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol && symbol.Name != "_" && !PrimaryConstructor.Declares(symbol) && IsReachable(symbol))
            .OrderByDescending(symbol => symbol.Locations[0].SourceSpan.Start)
            .Select(symbol => (symbol.Name, symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type));

    private ExpressionSyntax? Member(IEnumerable<ISymbol> inScope)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration) is not { } type)
            return null;
        var instance = PlaceKinds.HasThis(place)
            ? model.LookupSymbols(_position, type).Where(symbol => symbol is IFieldSymbol or IPropertySymbol && !symbol.IsStatic && IsIt(symbol) && IsAssigned(symbol, type))
            : [];
        var shared = inScope.Where(symbol => symbol is IFieldSymbol or IPropertySymbol && symbol.IsStatic && IsIt(symbol));
        if (instance.Concat(shared).OrderBy(symbol => symbol is IFieldSymbol ? 0 : 1).FirstOrDefault() is not { } member)
            return null;
        var name = SyntaxFactory.IdentifierName(Escaped(member.Name));
        var isHidden = !inScope.Contains(member, SymbolEqualityComparer.Default);
        return !member.IsStatic && (isHidden || MemberStyle.Of(type, declaration, options).UsesThis)
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ThisExpression(), name)
            : name;
    }

    private ExpressionSyntax? PrimaryParameter(IEnumerable<ISymbol> inScope)
    {
        foreach (var parameter in inScope.Where(PrimaryConstructor.Declares).Cast<IParameterSymbol>().Where(IsIt))
        {
            var declaration = (TypeDeclarationSyntax)parameter.ContainingSymbol.DeclaringSyntaxReferences[0].GetSyntax();
            var around = place.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (around is null || !SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(around), parameter.ContainingType))
                continue;
            var isInitializing = PlaceKinds.InitializerAround(place) is { } initializer && !PlaceKinds.IsInStaticMember(initializer)
                || place.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is not null;
            var isCaptured = PlaceKinds.HasThis(place) && place.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null
                && !PrimaryConstructor.PassesToBase(declaration, parameter.Name);
            if (isInitializing || isCaptured)
                return SyntaxFactory.IdentifierName(Escaped(parameter.Name));
        }

        return null;
    }

    private bool IsIt(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => dependency.IsServedBy(local.Type, model.Compilation) && ServiceKeys.Has(local, dependency),
        IParameterSymbol parameter => dependency.IsServedBy(parameter.Type, model.Compilation) && ServiceKeys.Has(parameter, dependency),
        IFieldSymbol field => dependency.IsServedBy(field.Type, model.Compilation) && ServiceKeys.Has(field, dependency, model.Compilation),
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => dependency.IsServedBy(property.Type, model.Compilation) && ServiceKeys.Has(property, dependency, model.Compilation),
        _ => false,
    };

    /// <summary>In a constructor, a member of the same type counts once it was assigned.</summary>
    private bool IsAssigned(ISymbol member, INamedTypeSymbol type)
    {
        if (place.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not { } constructor || !SymbolEqualityComparer.Default.Equals(member.ContainingType, type))
            return true;
        return constructor.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true
            || constructor.Body?.Statements.TakeWhile(statement => statement.Span.End <= _position).OfType<ExpressionStatementSyntax>().Any(statement =>
                statement.Expression is AssignmentExpressionSyntax assignment
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, member)) == true;
    }

    /// <summary>Whether a local or parameter has a value at the place and may be captured from there.</summary>
    private bool IsReachable(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration || declaration.SyntaxTree != place.SyntaxTree)
            return false;
        var hasValue = symbol switch
        {
            IParameterSymbol { RefKind: RefKind.None } => true,
            ILocalSymbol { IsConst: false } => declaration is ForEachStatementSyntax or VariableDeclaratorSyntax { Initializer: not null } && declaration.SpanStart < _position
                && (declaration is ForEachStatementSyntax || declaration.Span.End <= _position),
            _ => false,
        };
        if (!hasValue)
            return false;
        var owner = OwnerOf(declaration);
        foreach (var node in place.AncestorsAndSelf())
        {
            if (node == owner)
                return true;
            if (node is AnonymousFunctionExpressionSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword)
                || node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword)
                || node is BaseTypeDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    private static SyntaxNode? OwnerOf(SyntaxNode declaration) =>
        declaration.Ancestors().FirstOrDefault(node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax
            || node is MemberDeclarationSyntax and not GlobalStatementSyntax);
}
