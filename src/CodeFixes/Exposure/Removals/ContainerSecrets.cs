using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>
/// A diagnostic may stand on a dictionary, an array or a pair made on the spot, of which only some values are secret: these, as the analyzers
/// judge them. Nodes are marked, so that one after the other can be treated.
/// </summary>
internal static class ContainerSecrets
{
    /// <summary>The secrets that are meant by a target's node: the node itself where it is none that holds others.</summary>
    public static IReadOnlyList<ExpressionSyntax> In(FixTarget target, ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!Holds(node))
            return [node];
        var evidence = SecretEvidence.Of(GuardCompilation.Of(model.Compilation, target.Document.Project.AnalyzerOptions, cancellationToken));
        var found = new List<ExpressionSyntax>();
        foreach (var value in ValuesIn(node))
        {
            if (model.GetOperation(value, cancellationToken) is { } operation && evidence.Of(operation, SinkDemand.Name, cancellationToken) is not null)
                found.Add(value);
        }

        return found.Count > 0 ? found : [node];
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
