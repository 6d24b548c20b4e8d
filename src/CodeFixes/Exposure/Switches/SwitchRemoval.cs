using ApiXGuard.CodeFixes.Exposure.Removals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.Exposure.Switches;

/// <summary>Switches off, or leaves out, what makes a framework record secrets.</summary>
internal static class SwitchRemoval
{
    /// <summary>A flag becomes <see langword="false"/>, <c>Always</c> becomes <c>Never</c>, and bodies and cookies leave a set of fields.</summary>
    public static SyntaxNode? OfAssignment(SyntaxNode root, AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = assignment.Right;
        if (model.GetConstantValue(value, cancellationToken) is { HasValue: true, Value: true })
            return root.ReplaceNode(value, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(value));
        if (model.GetTypeInfo(value, cancellationToken).Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type)
            return null;
        if (value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Always" } always)
            return type.GetMembers("Never").Length > 0 ? root.ReplaceNode(always.Name, SyntaxFactory.IdentifierName("Never").WithTriviaFrom(always.Name)) : null;
        return FieldSet.Without(value, type, model, cancellationToken) is { } less ? root.ReplaceNode(value, less) : null;
    }

    /// <summary>Bodies leave the fields of an attribute.</summary>
    public static SyntaxNode? OfAttribute(SyntaxNode root, AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (model.GetTypeInfo(argument.Expression, cancellationToken).Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && FieldSet.Without(argument.Expression, type, model, cancellationToken) is { } less)
                return root.ReplaceNode(argument.Expression, less);
        }

        return null;
    }

    /// <summary>A call that only switches on goes; where it does more, or has to stay, its flag becomes <see langword="false"/>.</summary>
    public static SyntaxNode? OfCall(SyntaxNode root, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(call, cancellationToken) is not IInvocationOperation operation)
            return null;
        foreach (var argument in operation.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Syntax is not ArgumentSyntax { Expression: var given })
                continue;
            if (argument.Value.ConstantValue is { HasValue: true, Value: true })
                return root.ReplaceNode(given, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(given));
            if (argument.Value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && FieldSet.Without(given, type, model, cancellationToken) is { } less)
                return root.ReplaceNode(given, less);
        }

        // Only the flag's default is left: nothing else is asked of the call.
        if (call.ArgumentList.Arguments.Count > 0)
            return null;
        if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax { Statements.Count: > 1 } } && Receiver(call) is not InvocationExpressionSyntax)
            return StatementRemoval.Without(root, call);
        // builder.EnableDetailedErrors().EnableSensitiveDataLogging()
        if ((call.Parent is MemberAccessExpressionSyntax || Receiver(call) is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) && Receiver(call) is { } receiver)
            return root.ReplaceNode(call, receiver.WithTrailingTrivia(call.GetTrailingTrivia()));
        return operation.TargetMethod.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_Boolean)
            ? root.ReplaceNode(call, call.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression))))
            : StatementRemoval.Without(root, call);
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;
}
