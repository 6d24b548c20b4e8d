using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Whether what takes a lambda also takes it async.</summary>
internal static class LambdaTarget
{
    /// <summary>Whether a lambda that returns no task may return one.</summary>
    public static bool CanBeAsync(SemanticModel model, AnonymousFunctionExpressionSyntax lambda, CancellationToken cancellationToken) =>
        IsEventHandler(model, lambda) || TakesAnyDelegate(model, lambda, cancellationToken) || HasOverloadForTasks(model, lambda, cancellationToken);

    /// <summary>Whether a lambda handles an event: whoever raises it waits for nobody.</summary>
    public static bool IsEventHandler(SemanticModel model, AnonymousFunctionExpressionSyntax lambda) =>
        lambda.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment
        && model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol
        && model.GetSymbolInfo(lambda).Symbol is IMethodSymbol method
        && AsyncCandidate.IsEventHandler(method);

    /// <summary>Whether a lambda or a method's name is an endpoint of ASP.NET Core, which may return what it likes.</summary>
    public static bool TakesAnyDelegate(SemanticModel model, ExpressionSyntax function, CancellationToken cancellationToken) =>
        model.GetTypeInfo(function, cancellationToken).ConvertedType is { Name: "Delegate", ContainingNamespace.Name: "System" }
        && function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingNamespace.ToDisplayString() is { } name
        && name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    // Task.Run(() => …) takes a Func<Task> as well as an Action, and gives the same back.
    private static bool HasOverloadForTasks(SemanticModel model, AnonymousFunctionExpressionSyntax lambda, CancellationToken cancellationToken)
    {
        if (lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol now)
        {
            return false;
        }

        var changed = call.ReplaceNode(lambda, AsyncRewriting.WithAsync(lambda));
        if (model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol then
            || !SymbolEqualityComparer.Default.Equals(now.ReturnType, then.ReturnType))
        {
            return false;
        }

        var parameter = argument.NameColon is { } name
            ? then.Parameters.FirstOrDefault(each => each.Name == name.Name.Identifier.ValueText)
            : then.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));
        return parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && ReturnKinds.IsTask(invoke.ReturnType);
    }
}
