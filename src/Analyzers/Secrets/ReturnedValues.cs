using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>What private methods, local functions and computed properties of the same file return.</summary>
internal static class ReturnedValues
{
    private const int MostReturns = 16;
    private const int MostDepth = 64;
    private const int MostOperations = 5000;

    /// <summary>The returned values; <see langword="null"/> where they are not known.</summary>
    public static IReadOnlyList<IOperation>? Of(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction)
            || (method.MethodKind == MethodKind.Ordinary && method.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal or Accessibility.NotApplicable)))
            return null;
        return Of(method.DeclaringSyntaxReferences, call.SemanticModel, cancellationToken);
    }

    /// <summary>The same of a method that is named, not called: whoever gets the delegate calls it.</summary>
    public static IReadOnlyList<IOperation>? Of(IMethodReferenceOperation reference, CancellationToken cancellationToken) =>
        Of(reference.Method.OriginalDefinition.DeclaringSyntaxReferences, reference.SemanticModel, cancellationToken);

    /// <summary>The same of a property that is computed; <see langword="null"/> for those that keep a value.</summary>
    public static IReadOnlyList<IOperation>? Of(IPropertySymbol property, IOperation use, CancellationToken cancellationToken)
    {
        if (property.IsVirtual || property.IsOverride || property.IsAbstract || property.DeclaringSyntaxReferences.Length != 1
            || property.DeclaringSyntaxReferences[0] is not { } reference || reference.SyntaxTree != use.SemanticModel?.SyntaxTree
            || reference.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax declaration)
            return null;
        if (declaration.ExpressionBody is { } body)
            return Collect(use.SemanticModel.GetOperation(body, cancellationToken) ?? use.SemanticModel.GetOperation(body.Expression, cancellationToken));
        var getter = declaration.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return getter is { ExpressionBody: null, Body: null } or null ? null : Collect(use.SemanticModel.GetOperation(getter, cancellationToken));
    }

    private static IReadOnlyList<IOperation>? Of(System.Collections.Immutable.ImmutableArray<SyntaxReference> declarations, SemanticModel? model, CancellationToken cancellationToken)
    {
        foreach (var declaration in declarations)
        {
            if (model is null || declaration.SyntaxTree != model.SyntaxTree)
                continue;
            var syntax = declaration.GetSyntax(cancellationToken);
            if (syntax is MethodDeclarationSyntax { Body: null, ExpressionBody: null })
                continue;
            return Collect(model.GetOperation(syntax, cancellationToken));
        }

        return null;
    }

    private static IReadOnlyList<IOperation>? Collect(IOperation? body)
    {
        if (body is null)
            return null;
        var returned = new List<IOperation>();
        if (body is ILocalFunctionOperation { Body: { } inner })
            body = inner;
        var left = MostOperations;
        return Collect(body, returned, depth: 0, ref left) ? returned : null;
    }

    // Returns of lambdas and local functions inside are not this method's.
    private static bool Collect(IOperation operation, List<IOperation> returned, int depth, ref int left)
    {
        if (depth > MostDepth || --left < 0)
            return false;
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            if (child is IReturnOperation { ReturnedValue: { } value } && returned.Count < MostReturns)
                returned.Add(value);
            if (!Collect(child, returned, depth + 1, ref left))
                return false;
        }

        return true;
    }
}
