using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// The one value of each field, property and method that has one, wherever in the compilation it is declared. Asked only for members
/// whose value matters; what was found hangs on the compilation. Thread-safe.
/// </summary>
internal sealed class SymbolValues
{
    private const int MostNodes = 256;

    private static readonly ConditionalWeakTable<Compilation, SymbolValues> Known = new();

    private readonly ConcurrentDictionary<ISymbol, ExpressionSyntax?> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeWrites> _writes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Compilation _compilation;

    private SymbolValues(Compilation compilation) => _compilation = compilation;

    /// <summary>The one of a compilation.</summary>
    public static SymbolValues Of(Compilation compilation) => Known.GetValue(compilation, static key => new SymbolValues(key));

    /// <summary>The expression that a member always has the value of; <see langword="null"/> where there is none, or it is not known.</summary>
    /// <param name="member">A field, property or method.</param>
    /// <param name="model">The model of the file at hand, used where the member is declared there.</param>
    /// <param name="cancellationToken">Stops a long search.</param>
    public IOperation? ValueOf(ISymbol member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty || member.IsVirtual || member.IsAbstract || member.IsOverride)
            return null;
        if (!_values.TryGetValue(member, out var value))
            value = _values.GetOrAdd(member, Find(member, cancellationToken));
        // A project that this one refers to may be seen as source: its trees are another compilation's.
        return value is null || !_compilation.ContainsSyntaxTree(value.SyntaxTree) ? null : ModelOf(value.SyntaxTree, model).GetOperation(value, cancellationToken);
    }

    // One model for each file that such a value stands in, and none where it is the file at hand.
    private SemanticModel ModelOf(SyntaxTree tree, SemanticModel current)
    {
        if (current.SyntaxTree == tree)
            return current;
#pragma warning disable RS1030 // Kept with the compilation, and only the members that matter are bound.
        return _models.GetOrAdd(tree, key => _compilation.GetSemanticModel(key));
#pragma warning restore RS1030
    }

    private ExpressionSyntax? Find(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var value = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax declarator when member is IFieldSymbol field => OfField(field, declarator.Initializer?.Value, cancellationToken),
                PropertyDeclarationSyntax property => OfProperty((IPropertySymbol)member, property, cancellationToken),
                MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? OnlyReturn(method.Body),
                LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression ?? OnlyReturn(function.Body),
                _ => null,
            };
            if (value is not null)
                return MayBeConstant(value) ? value : null;
        }

        return null;
    }

    // Binding an expression costs far more than this look at it.
    private static bool MayBeConstant(ExpressionSyntax value) =>
        value is IdentifierNameSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax
        || (value is not AnonymousFunctionExpressionSyntax && value.DescendantNodesAndSelf().Take(MostNodes).Any(static node => node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringTextSyntax or IdentifierNameSyntax { Parent: BinaryExpressionSyntax or InterpolationSyntax }
            || node.IsKind(SyntaxKind.Utf8StringLiteralExpression)));

    private ExpressionSyntax? OfField(IFieldSymbol field, ExpressionSyntax? initializer, CancellationToken cancellationToken)
    {
        if (field.IsReadOnly && initializer is not null && !TypeWrites.IsEmpty(initializer))
            return initializer;
        return field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private ? OnlyWrite(field, initializer, cancellationToken) : null;
    }

    private ExpressionSyntax? OfProperty(IPropertySymbol property, PropertyDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        if (declaration.ExpressionBody is { Expression: var body })
            return body;
        foreach (var accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (accessor.Keyword.ValueText == "get" && (accessor.ExpressionBody?.Expression ?? OnlyReturn(accessor.Body)) is { } returned)
                return returned;
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                return null;
        }

        return property.IsReadOnly || property.SetMethod?.DeclaredAccessibility == Accessibility.Private ? OnlyWrite(property, declaration.Initializer?.Value, cancellationToken) : null;
    }

    private ExpressionSyntax? OnlyWrite(ISymbol member, ExpressionSyntax? initializer, CancellationToken cancellationToken)
    {
        if (member.ContainingType is not { } type)
            return null;
        if (!_writes.TryGetValue(type, out var writes))
            writes = _writes.GetOrAdd(type, new TypeWrites(type, cancellationToken));
        return writes.Only(member.Name, initializer);
    }

    private static ExpressionSyntax? OnlyReturn(BlockSyntax? body) => body is { Statements: { Count: 1 } statements } && statements[0] is ReturnStatementSyntax { Expression: { } value } ? value : null;
}
