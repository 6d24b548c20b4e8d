using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.CodeFixes.Exposure.Messages;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>
/// A diagnostic may stand on a dictionary, an array or a pair made on the spot, of which only some values are secret: these, as the analyzers
/// judge them. Nodes are marked, so that one after the other can be treated.
/// </summary>
internal static class ContainerSecrets
{
    /// <summary>The secrets that are meant by a target's node: the node itself where it is none that holds others; none where all are cured.</summary>
    public static IReadOnlyList<ExpressionSyntax> In(FixTarget target, ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = Holds(node) ? ValuesIn(node)
            : IsText(node) && !IsValueOfKey(node, model, cancellationToken) ? HolesIn(node, model, cancellationToken)
            : PutInto(node, model, cancellationToken);
        if (values is null)
            return [node];
        var evidence = SecretEvidence.Of(GuardCompilation.Of(model.Compilation, target.Document.Project.AnalyzerOptions, cancellationToken));
        var found = new List<ExpressionSyntax>();
        foreach (var value in values)
        {
            if (model.GetOperation(value, cancellationToken) is { } operation && evidence.Of(operation, SinkDemand.Name, cancellationToken) is not null)
                found.Add(value);
        }

        // What was put into a local, or into a text, may be cured already.
        return found.Count > 0 || !Holds(node) ? found : [node];
    }

    private static bool IsText(ExpressionSyntax node) => node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    // SetTag("key", $"key {key}"): without the secret, the tag says nothing.
    private static bool IsValueOfKey(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) => node.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } } argument => arguments[0] != argument && model.GetConstantValue(arguments[0].Expression, cancellationToken).Value is string,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } => true,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } => true,
        _ => false,
    };

    private static IEnumerable<ExpressionSyntax> HolesIn(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Select(static hole => hole.Expression),
        ParenthesizedExpressionSyntax parenthesized => HolesIn(parenthesized.Expression, model, cancellationToken),
        BinaryExpressionSyntax sum when MessageText.IsSum(sum, model, cancellationToken) => HolesIn(sum.Left, model, cancellationToken).Concat(HolesIn(sum.Right, model, cancellationToken)),
        LiteralExpressionSyntax => [],
        _ => [node],
    };

    // var tags = new TagList { … }; tags.Add(…); tags["key"] = …; and the diagnostic where tags are handed over.
    private static IEnumerable<ExpressionSyntax>? PutInto(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is not IdentifierNameSyntax || model.GetSymbolInfo(node, cancellationToken).Symbol is not ILocalSymbol { Type.SpecialType: SpecialType.None, DeclaringSyntaxReferences: { Length: 1 } declared } local
            || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } made } declarator || !Holds(made) || declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } scope)
            return null;
        var values = new List<ExpressionSyntax>(ValuesIn(made));
        foreach (var use in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellationToken).Symbol, local)))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd", Parent: InvocationExpressionSyntax call } access && access.Expression == use)
                values.AddRange(call.ArgumentList.Arguments.SelectMany(static argument => ValuesIn(argument.Expression)));
            else if (use.Parent is ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element && assignment.Left == element)
                values.AddRange(ValuesIn(assignment.Right));
        }

        return values;
    }

    private static bool Holds(ExpressionSyntax node) => node is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or TupleExpressionSyntax or AnonymousObjectCreationExpressionSyntax;

    private static IEnumerable<ExpressionSyntax> ValuesIn(ExpressionSyntax node)
    {
        switch (node)
        {
            case BaseObjectCreationExpressionSyntax creation:
                var given = (creation.ArgumentList?.Arguments ?? default).Select(static argument => argument.Expression);
                return given.Concat(creation.Initializer?.Expressions ?? default).SelectMany(ValuesIn);
            case ArrayCreationExpressionSyntax array:
                return (array.Initializer?.Expressions ?? default).SelectMany(ValuesIn);
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.SelectMany(ValuesIn);
            case InitializerExpressionSyntax initializer:
                return initializer.Expressions.SelectMany(ValuesIn);
            case CollectionExpressionSyntax collection:
                return collection.Elements.OfType<ExpressionElementSyntax>().SelectMany(static element => ValuesIn(element.Expression));
            case TupleExpressionSyntax tuple:
                return tuple.Arguments.SelectMany(static argument => ValuesIn(argument.Expression));
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return anonymous.Initializers.SelectMany(static member => ValuesIn(member.Expression));
            case AssignmentExpressionSyntax assignment:
                return ValuesIn(assignment.Right);
            default:
                return [node];
        }
    }
}
