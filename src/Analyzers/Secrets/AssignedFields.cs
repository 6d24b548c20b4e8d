using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>What is assigned to private and read-only fields in the file that uses them.</summary>
internal sealed class AssignedFields
{
    private const int MostAssignments = 4;

    // By the declaration of the type: names of fields and what is assigned to them.
    private static readonly ConditionalWeakTable<SyntaxNode, Dictionary<string, List<ExpressionSyntax>>> Known = new();

    /// <summary>The values; <see langword="null"/> where not all are known.</summary>
    public static IReadOnlyList<IOperation>? Of(IFieldSymbol field, IOperation use, CancellationToken cancellationToken)
    {
        if (use.SemanticModel is not { } model || !(field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private) || field.DeclaringSyntaxReferences.Length != 1
            || field.DeclaringSyntaxReferences[0] is not { } reference || reference.SyntaxTree != model.SyntaxTree || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || field.ContainingType.DeclaringSyntaxReferences.Length != 1)
            return null;
        var values = new List<IOperation>();
        if (declarator.Initializer?.Value is { } initial && model.GetOperation(Inner(initial), cancellationToken) is { } initialValue)
            values.Add(initialValue);
        if (Known.GetValue(type, Assignments).TryGetValue(field.Name, out var assigned))
        {
            if (assigned.Count > MostAssignments)
                return null;
            foreach (var expression in assigned)
            {
                if (model.GetOperation(Inner(expression), cancellationToken) is not { } value)
                    return null;
                values.Add(value);
            }
        }

        // A null or an empty text before the real one says nothing.
        values.RemoveAll(static value => value.ConstantValue is { HasValue: true, Value: null or "" } || value is IDefaultValueOperation);
        return values.Count == 0 ? null : values;
    }

    // What is not null by the programmer's word, and parentheses, are no operations of their own.
    private static ExpressionSyntax Inner(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax { OperatorToken.ValueText: "!" } postfix => Inner(postfix.Operand),
        ParenthesizedExpressionSyntax parenthesized => Inner(parenthesized.Expression),
        _ => expression,
    };

    private static Dictionary<string, List<ExpressionSyntax>> Assignments(SyntaxNode type)
    {
        var found = new Dictionary<string, List<ExpressionSyntax>>(StringComparer.Ordinal);
        foreach (var node in type.DescendantNodes())
        {
            if (node is not AssignmentExpressionSyntax assignment)
                continue;
            var name = assignment.Left switch
            {
                IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => member.Name.Identifier.ValueText,
                _ => null,
            };
            if (name is null)
                continue;
            if (!found.TryGetValue(name, out var values))
                found.Add(name, values = []);
            values.Add(assignment.Right);
        }

        return found;
    }
}
