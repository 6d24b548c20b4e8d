using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Handlers of minimal APIs: their parameters are services.</summary>
internal static class HandlerLambda
{
    /// <summary>The handler that a place stands in, or nothing.</summary>
    public static ParenthesizedLambdaExpressionSyntax? Around(SyntaxNode place, SemanticModel model) =>
        place.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax or GlobalStatementSyntax)
            .OfType<ParenthesizedLambdaExpressionSyntax>()
            .FirstOrDefault(lambda => IsHandler(lambda, model));

    /// <summary>Whether an expression is passed to one of the <c>Map</c> methods as a delegate of any kind.</summary>
    public static bool IsHandler(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            || (model.GetSymbolInfo(call).Symbol ?? model.GetSymbolInfo(call).CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method
            || method.ContainingType is not { Name: "EndpointRouteBuilderExtensions", ContainingNamespace: var home }
            || home.ToDisplayString() != "Microsoft.AspNetCore.Builder")
        {
            return false;
        }

        var index = call.ArgumentList.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
            ? method.Parameters.FirstOrDefault(each => each.Name == name)
            : index < method.Parameters.Length ? method.Parameters[index] : null;
        return parameter?.Type.SpecialType == SpecialType.System_Delegate;
    }
}
