using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>The expression in which the value of a constant, field, property or method without parameters stands.</summary>
internal static class SymbolOrigin
{
    /// <summary>The expression; <see langword="null"/> where the symbol may hold something else, or its source is not here.</summary>
    public static IOperation? ValueOf(IOperation reference, CancellationToken cancellationToken)
    {
        if (reference.SemanticModel is not { } model)
            return null;
        ISymbol? symbol = reference switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
            IInvocationOperation { Arguments.IsEmpty: true, TargetMethod: { IsGenericMethod: false } method } => method,
            _ => null,
        };
        if (symbol is null)
            return null;
        if (symbol is not IFieldSymbol { IsConst: true })
        {
            var value = SymbolValues.Of(model.Compilation).ValueOf(symbol, model, cancellationToken);
            // byte[] key = { 1, 2, 3 };
            return value is IArrayInitializerOperation { Parent: IArrayCreationOperation array } ? array : value;
        }

        return symbol.DeclaringSyntaxReferences is { Length: 1 } declarations && declarations[0].SyntaxTree == model.SyntaxTree
            && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } constant }
            ? model.GetOperation(constant, cancellationToken)
            : null;
    }
}
