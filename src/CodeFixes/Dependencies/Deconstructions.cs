using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Code that takes records apart by position.</summary>
internal static class Deconstructions
{
    /// <summary>Whether some code of the solution takes the record apart: it would have to know of one part more.</summary>
    public static async Task<bool> AreThereAsync(Injection injection, INamedTypeSymbol record)
    {
        foreach (var document in injection.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents))
        {
            var root = (await document.GetSyntaxRootAsync(injection.CancellationToken).ConfigureAwait(false))!;
            var nodes = root.DescendantNodes().Where(node => node is PositionalPatternClauseSyntax or ForEachVariableStatementSyntax
                or AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax }).ToList();
            if (nodes.Count == 0)
                continue;
            var model = (await document.GetSemanticModelAsync(injection.CancellationToken).ConfigureAwait(false))!;
            if (nodes.Any(node => MethodOf(node, model)?.ContainingType is { } type && type.ToDisplayString() == record.ToDisplayString()))
                return true;
        }

        return false;
    }

    private static ISymbol? MethodOf(SyntaxNode node, SemanticModel model) => node switch
    {
        AssignmentExpressionSyntax assignment => model.GetDeconstructionInfo(assignment).Method,
        ForEachVariableStatementSyntax loop => model.GetDeconstructionInfo(loop).Method,
        _ => (model.GetOperation(node.Parent!) as Microsoft.CodeAnalysis.Operations.IRecursivePatternOperation)?.DeconstructSymbol,
    };
}
