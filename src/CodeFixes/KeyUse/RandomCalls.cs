using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>What stands in for the calls of <c>System.Random</c>.</summary>
internal static class RandomCalls
{
    /// <summary>The method of <c>Random</c> that is called; <see langword="null"/> where another one is.</summary>
    /// <param name="call">The call.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static IMethodSymbol? MethodOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && IsRandom(method.ContainingType) ? method : null;

    /// <summary>The same of the secure generator; <see langword="null"/> where there is no such thing.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The method of <c>Random</c>.</param>
    /// <param name="random">The secure generator.</param>
    /// <param name="model">The semantic model.</param>
    public static ExpressionSyntax? Replacement(InvocationExpressionSyntax call, IMethodSymbol method, SecureRandom random, SemanticModel model)
    {
        var arguments = call.ArgumentList;
        switch (method.Name)
        {
            case "Next" when method.Parameters.Length == 0:
                return random.Integer();
            case "Next" when random.Has("GetInt32", method.Parameters.Length) && !IsEmptyRange(arguments, model):
                return SecureRandom.Call(SyntaxFactory.IdentifierName("GetInt32"), Unnamed(arguments));
            case "NextInt64" when method.Parameters.Length == 0:
                return random.Long();
            case "NextBytes" when random.Has("Fill", 1):
                return SecureRandom.Call(SyntaxFactory.IdentifierName("Fill"), Unnamed(arguments));
            case "NextBytes" when method.Parameters is { Length: 1 } buffer && buffer[0].Type is IArrayTypeSymbol:
                return ComparedOperand.Call(ComparedOperand.Member(SecureRandom.Call("Create", "()"), "GetBytes"), arguments.Arguments[0].Expression);
            case "GetItems" or "Shuffle" when random.Has(method.Name, method.Parameters.Length):
                return SecureRandom.Call(Generic(method, model, call.SpanStart), Unnamed(arguments));
            case "GetString" or "GetHexString" when random.Has(method.Name, method.Parameters.Length):
                return SecureRandom.Call(SyntaxFactory.IdentifierName(method.Name), arguments);
            default:
                return null;
        }
    }

    private static bool IsRandom(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Random", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    // Next(0) and Next(5, 5) give a number, GetInt32 throws.
    private static bool IsEmptyRange(ArgumentListSyntax arguments, SemanticModel model)
    {
        var bounds = arguments.Arguments.Select(argument => model.GetConstantValue(argument.Expression).Value as int?).ToArray();
        return bounds.Length == 1 ? bounds[0] <= 0 : bounds[0] >= bounds[1];
    }

    // The two name their parameters differently.
    private static ArgumentListSyntax Unnamed(ArgumentListSyntax arguments) =>
        arguments.Arguments.Count < 2 || arguments.Arguments.All(static argument => argument.NameColon is null)
            ? arguments.ReplaceNodes(arguments.Arguments.Where(static argument => argument.NameColon is not null), static (_, argument) => argument.WithNameColon(null))
            : arguments;

    private static SimpleNameSyntax Generic(IMethodSymbol method, SemanticModel model, int position) =>
        SyntaxFactory.GenericName(
            SyntaxFactory.Identifier(method.Name),
            SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.ParseTypeName(method.TypeArguments[0].ToMinimalDisplayString(model, position)))));
}
