using ApiXGuard.CodeFixes.Exposure.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>
/// Takes a secret out of what publishes it: out of the text it is a part of, out of the values of a template together with its placeholder,
/// out of a list or an initializer. Where nothing would be left, what held it goes instead, up to the statement.
/// </summary>
/// <param name="root">The tree.</param>
/// <param name="model">Its model.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class SecretRemoval(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The tree without a secret.</summary>
    /// <param name="secret">The expression.</param>
    /// <returns><see langword="null"/> where it cannot be left out, or not without the program doing less.</returns>
    public SyntaxNode? Without(ExpressionSyntax secret) => SideEffects.MayGo(secret, model, cancellationToken) ? WithoutPure(secret) : null;

    private SyntaxNode? WithoutPure(ExpressionSyntax part)
    {
        while (part.Parent is CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            part = (ExpressionSyntax)part.Parent;
        switch (part.Parent)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return WithoutPure(parenthesized);
            case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole:
                return OfText(MessageText.RootOf(text, model, cancellationToken), hole);
            case BinaryExpressionSyntax sum when MessageText.IsSum(sum, model, cancellationToken):
                return OfText(MessageText.RootOf(part, model, cancellationToken), part);
            // ("key", value)
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments: { Count: 2 } pair } tuple } second when pair[1] == second:
                return WithoutPure(tuple);
            case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax anonymous } member:
                return anonymous.Initializers.Count > 1 ? Lists.Without(root, member) : WithoutPure(anonymous);
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } } argument:
                return OfArgument(call, argument, part);
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element:
                return OfElement(list, part, element);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: ExpressionSyntax array }:
                return OfElement(array, part, part);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Parent: InitializerExpressionSyntax } pair:
                return OfEntry(pair);
            case InitializerExpressionSyntax:
                return OfEntry(part);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == part:
                return OfAssignment(assignment);
            default:
                return null;
        }
    }

    private SyntaxNode? OfText(ExpressionSyntax expression, SyntaxNode hole)
    {
        if (MessageText.Of(expression, model, cancellationToken) is not { } text || text.SpanOf(hole) is not { } span)
            return null;
        var others = Placeholders.In(text.Flat).Where(placeholder => !placeholder.Span.OverlapsWith(span)).Select(static placeholder => placeholder.Span).ToList();
        var cut = Tidying.Around(text.Flat, span, others);
        var edit = new TextChange(cut, string.Empty);
        if (!Tidying.SaysSomething(Placeholders.Applied(text.Flat, [edit])))
            return WithoutPure(expression);
        return text.Edited([edit]) is { } edited ? root.ReplaceNode(expression, edited) : null;
    }

    private SyntaxNode? OfArgument(SyntaxNode call, ArgumentSyntax argument, ExpressionSyntax value)
    {
        if (model.GetOperation(call, cancellationToken) is not { } operation || Calls.MethodOf(operation) is not { } method)
            return null;
        var arguments = Calls.ArgumentsOf(operation);
        if (CallValues.Of(method, arguments, value, model, cancellationToken) is { } template)
            return OfTemplate(call, method, template, value);
        if (method is { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String })
            return Calls.Without(call, argument) is { } shorter ? root.ReplaceNode(call, shorter) : null;
        // new KeyValuePair<string, object>("key", value)
        if (operation is IObjectCreationOperation { Type: { Name: "KeyValuePair" or "ScalarValue" or "LogEventProperty" } } && call is ExpressionSyntax whole)
            return WithoutPure(whole);
        return new CallRemoval(root, model, cancellationToken).Of(call, method, argument) is { } removed ? removed : Escalated(call, operation);
    }

    // string.Join(", ", key): the text is the secret.
    private SyntaxNode? Escalated(SyntaxNode call, IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String && call is ExpressionSyntax text && operation is IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } ? WithoutPure(text) : null;

    private SyntaxNode? OfTemplate(SyntaxNode call, IMethodSymbol method, CallValues template, SyntaxNode value)
    {
        var at = template.Values.ToList().IndexOf(value);
        var text = template.Text.Flat;
        var edits = Placeholders.Without(text, at, template.Numbering);
        var isLast = template.Values.Count == 1;
        var rest = Placeholders.Applied(text, edits);
        var isFormat = method is { Name: "Format", ContainingType.SpecialType: SpecialType.System_String };
        if (!Tidying.SaysSomething(rest))
        {
            return !isLast ? null : isFormat ? WithoutPure((ExpressionSyntax)call) : new CallRemoval(root, model, cancellationToken).OfMessage(call, template.Template, value);
        }

        if (isLast && !template.FormatsAlways)
            edits = [.. edits, .. Placeholders.Unescaping(text).Where(unescaping => !edits.Any(edit => edit.Span.OverlapsWith(unescaping.Span)))];
        if ((edits.Count == 0 ? template.Template : template.Text.Edited(edits)) is not { } edited)
            return null;
        if (isFormat && isLast)
            return root.ReplaceNode(call, edited.WithTriviaFrom(call));
        // The call without the value, then with the new template: both are parts of the one call.
        var mark = new SyntaxAnnotation();
        var marked = call.ReplaceNodes([template.Template], (_, _) => edited.WithAdditionalAnnotations(mark));
        var path = Calls.PathOf(call, value);
        return Calls.NodeAt(marked, path) is { } same && Calls.WithoutValue(marked, same) is { } shorter ? root.ReplaceNode(call, shorter) : null;
    }

    private SyntaxNode? OfElement(ExpressionSyntax list, ExpressionSyntax value, SyntaxNode element)
    {
        // The values of a template, given as an array.
        if (list.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } } && model.GetOperation(call, cancellationToken) is { } operation && Calls.MethodOf(operation) is { } method
            && CallValues.Of(method, Calls.ArgumentsOf(operation), value, model, cancellationToken) is { } template)
            return OfTemplate(call, method, template, value);
        var count = list switch
        {
            CollectionExpressionSyntax collection => collection.Elements.Count,
            ArrayCreationExpressionSyntax { Initializer.Expressions.Count: var given } => given,
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions.Count: var given } => given,
            _ => 0,
        };
        if (count == 1 && list.Parent is ArgumentSyntax whole && new CallRemoval(root, model, cancellationToken).WithoutArgument(whole) is { } without)
            return without;
        // Without an element, an array has no type of its own.
        return count > (list is ImplicitArrayCreationExpressionSyntax ? 1 : 0) ? Lists.Without(root, element) : null;
    }

    // { ["key"] = value }, { "key", value }
    private SyntaxNode? OfEntry(ExpressionSyntax entry)
    {
        if (entry.Parent is not InitializerExpressionSyntax initializer)
            return null;
        if (initializer.Expressions.Count > 1)
            return Lists.Without(root, entry);
        if (initializer.Parent is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Parent: ArgumentSyntax argument } && new CallRemoval(root, model, cancellationToken).WithoutArgument(argument) is { } without)
            return without;
        return initializer.Parent switch
        {
            // Data = { ["key"] = value }
            AssignmentExpressionSyntax outer => OfEntry(outer),
            // A scope without a value is none.
            BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BeginScope" or "PushScopeState" } } } } state => WithoutPure(state),
            ObjectCreationExpressionSyntax creation => root.ReplaceNode(creation, WithoutInitializer(creation)),
            ImplicitObjectCreationExpressionSyntax creation => root.ReplaceNode(creation, creation.WithInitializer(null).WithTriviaFrom(creation)),
            _ => null,
        };
    }

    private static ObjectCreationExpressionSyntax WithoutInitializer(ObjectCreationExpressionSyntax creation)
    {
        var arguments = creation.ArgumentList ?? SyntaxFactory.ArgumentList();
        return creation.WithType(creation.ArgumentList is null ? creation.Type.WithoutTrailingTrivia() : creation.Type).WithArgumentList(arguments.WithoutTrailingTrivia()).WithInitializer(null).WithTrailingTrivia(creation.GetTrailingTrivia());
    }

    private SyntaxNode? OfAssignment(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax => OfEntry(assignment),
        ExpressionStatementSyntax when SideEffects.MayGo(assignment.Left, model, cancellationToken) => StatementRemoval.Without(root, assignment),
        _ => null,
    };
}
