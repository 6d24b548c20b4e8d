using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>Leaves out a call that only publishes the secret, or the one argument that does, where the call means the same without it.</summary>
/// <param name="root">The tree.</param>
/// <param name="model">Its model.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class CallRemoval(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The tree without an argument that is the secret, or without the call.</summary>
    public SyntaxNode? Of(SyntaxNode call, IMethodSymbol method, ArgumentSyntax argument)
    {
        if (IsException(method.ContainingType))
            return WithoutArgument(call, method, argument);
        // What is asserted stays asserted, and what an event's schema counts stays in it.
        if (method.Name == "Assert")
            return WithoutArgument(call, method, argument);
        // A defined message says more than its values.
        if (method.MethodKind == MethodKind.DelegateInvoke && method.Parameters.Length > 1)
            return null;
        if (method.Name is "Fail" || method.Name.StartsWith("WriteEvent", StringComparison.Ordinal) || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute"))
            return null;
        // A tag of a measurement, the properties of an event: the rest is worth recording.
        if (IsTags(argument) && method.Name is not ("BeginScope" or "PushScopeState" or "PushScopeNested"))
            return WithoutArgument(call, method, argument);
        return OfMessage(call, argument);
    }

    /// <summary>The tree without an argument that a call can do without, the others meaning what they meant.</summary>
    public SyntaxNode? WithoutArgument(ArgumentSyntax argument) =>
        argument.Parent?.Parent is { } call && model.GetOperation(call, cancellationToken) is { } operation && Calls.MethodOf(operation) is { } method ? WithoutArgument(call, method, argument) : null;

    /// <summary>The tree without a call whose message says nothing but the secret.</summary>
    /// <param name="node">The call.</param>
    /// <param name="message">What is secret in it, and its template.</param>
    public SyntaxNode? OfMessage(SyntaxNode node, params SyntaxNode[] message)
    {
        if (node is not InvocationExpressionSyntax call || model.GetOperation(call, cancellationToken) is not IInvocationOperation operation || !SaysNoMore(operation, message))
            return null;
        // logger.ForContext("Key", key).Information(…), and the end of a chain whose links do something
        if ((call.Parent is MemberAccessExpressionSyntax chained && chained.Expression == call) || call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax })
            return WithoutLink(call, operation.TargetMethod) ?? (operation.TargetMethod.ReturnsVoid ? StatementRemoval.Without(root, call) : null);
        return ValueIsLink(call, operation.TargetMethod) && call.Parent is not (ExpressionStatementSyntax or UsingStatementSyntax) ? WithoutLink(call, operation.TargetMethod) : StatementRemoval.Without(root, call);
    }

    // An exception is worth its own line in the log, other values are too, and what an argument does would not be done.
    private bool SaysNoMore(IInvocationOperation call, SyntaxNode[] message)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || message.Any(part => part.Span.IntersectsWith(argument.Syntax.Span)) || (argument.Parameter?.Ordinal == 0 && call is { Instance: null, TargetMethod.IsExtensionMethod: true }))
                continue;
            var value = argument.Value is IConversionOperation { Operand: var operand } ? operand : argument.Value;
            if (!value.ConstantValue.HasValue && value.Type is not { TypeKind: TypeKind.Enum } and not { Name: "EventId" or "CultureInfo" or "IFormatProvider" or "ILogger" })
                return false;
            if (!SideEffects.MayGo(argument.Syntax, model, cancellationToken))
                return false;
        }

        return true;
    }

    private bool ValueIsLink(InvocationExpressionSyntax call, IMethodSymbol method) => ReceiverFor(call, method) is not null && !method.ReturnsVoid;

    private SyntaxNode? WithoutLink(InvocationExpressionSyntax call, IMethodSymbol method) =>
        ReceiverFor(call, method) is { } receiver ? root.ReplaceNode(call, receiver.WithLeadingTrivia(call.GetLeadingTrivia()).WithTrailingTrivia(call.GetTrailingTrivia())) : null;

    // What a chain goes on with: the receiver, or (Enrich.WithProperty) the receiver's own.
    private ExpressionSyntax? ReceiverFor(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        for (var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression; receiver is not null; receiver = (receiver as MemberAccessExpressionSyntax)?.Expression)
        {
            if (model.GetTypeInfo(receiver, cancellationToken).Type is { } type)
            {
                if (model.Compilation.ClassifyCommonConversion(type, method.ReturnType).IsImplicit)
                    return receiver;
            }

            // Log.ForContext(…).Information(…)
            if (model.GetSymbolInfo(receiver, cancellationToken).Symbol is INamedTypeSymbol { IsStatic: true })
                return call.Parent is MemberAccessExpressionSyntax ? receiver : null;
        }

        return null;
    }

    private SyntaxNode? WithoutArgument(SyntaxNode call, IMethodSymbol method, ArgumentSyntax argument)
    {
        if (call is not ExpressionSyntax || Calls.Without(call, argument) is not ExpressionSyntax shorter
            || model.GetSpeculativeSymbolInfo(call.SpanStart, shorter, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol other)
            return null;
        // What is left has to mean what it meant: a user's name is no message. Of tag1 and tag2, one is tag.
        var left = model.GetOperation(call, cancellationToken) is { } operation
            ? Calls.ArgumentsOf(operation).Where(given => given.ArgumentKind == ArgumentKind.Explicit && given.Syntax != argument).Select(static given => Plain(given.Parameter?.Name))
            : [];
        if (!left.All(name => other.Parameters.Any(parameter => Plain(parameter.Name) == name)))
            return null;
        return root.ReplaceNode(call, shorter);
    }

    private static string? Plain(string? parameter) => parameter?.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private bool IsTags(ArgumentSyntax argument)
    {
        var info = model.GetTypeInfo(argument.Expression, cancellationToken);
        return (info.Type ?? info.ConvertedType) is { SpecialType: not SpecialType.System_String } type
            && (type.Name is "KeyValuePair" or "TagList" || type is IArrayTypeSymbol || type.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable));
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
