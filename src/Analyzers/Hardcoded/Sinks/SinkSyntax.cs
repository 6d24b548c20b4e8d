using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Asks the syntax whether a closer look may find a sink, so that most files cost no more than a walk.</summary>
internal static class SinkSyntax
{
    /// <summary>Whether a node may be a sink, by the names in it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="hasKeyStores">Whether returns of key stores matter.</param>
    public static bool MayBeSink(SyntaxNode node, bool hasKeyStores)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call:
                return ArrayUse.LastName(call.Expression) is { } method && (SinkTable.Knows(method) || EntrySinks.IsAdd(method) && call.ArgumentList.Arguments.Count >= 2 || method == "AppendChar");
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation:
                return ArrayUse.LastName(creation.Type) is { } type && MayBeType(type);
            // new("…"): the type is not in the syntax; one of the arguments must be able to be a constant.
            case ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }:
                return true;
            case ConstructorInitializerSyntax { ArgumentList.Arguments.Count: > 0 } or PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments.Count: > 0 }:
                return true;
            case AssignmentExpressionSyntax { Left: var left }:
                return left switch
                {
                    ElementAccessExpressionSyntax or ImplicitElementAccessSyntax or ElementBindingExpressionSyntax => true,
                    _ => ArrayUse.LastName(left) is { } member && SinkTable.Knows(member),
                };
            // { { "Authorization", "…" } }: the calls have no syntax of their own.
            case InitializerExpressionSyntax { Expressions: { Count: > 0 } elements }:
                return elements[0] is InitializerExpressionSyntax { Expressions.Count: 2 };
            case ReturnStatementSyntax { Expression: not null } or ArrowExpressionClauseSyntax:
                return hasKeyStores;
            default:
                return false;
        }
    }

    private static bool MayBeType(string name) => SinkTable.Knows(name) || CredentialNames.MayBe(name);
}
