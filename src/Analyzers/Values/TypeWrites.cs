using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// What is assigned under which name anywhere in a type's own text. Names, not symbols: another member of the same name counts too, so
/// that a value is at worst not known. Immutable.
/// </summary>
internal sealed class TypeWrites
{
    private readonly Dictionary<string, (int Count, ExpressionSyntax? Value)> _writes = new(StringComparer.Ordinal);

    public TypeWrites(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                switch (node)
                {
                    case AssignmentExpressionSyntax assignment:
                        Add(assignment.Left, assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) ? assignment.Right : null);
                        break;
                    case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument:
                        Add(argument.Expression, value: null);
                        break;
                    case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address:
                        Add(address.Operand, value: null);
                        break;
                    case RefExpressionSyntax reference2:
                        Add(reference2.Expression, value: null);
                        break;
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The only value a member ever has; <see langword="null"/> where there are several, or one that is not an expression.</summary>
    /// <param name="name">The member.</param>
    /// <param name="initializer">What it begins with.</param>
    public ExpressionSyntax? Only(string name, ExpressionSyntax? initializer)
    {
        if (!_writes.TryGetValue(name, out var written))
            return initializer;
        return written.Count == 1 && (initializer is null || IsEmpty(initializer)) ? written.Value : null;
    }

    /// <summary>Whether an initialiser only says that there is nothing yet.</summary>
    public static bool IsEmpty(ExpressionSyntax initializer) => initializer switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression) || literal.Token.ValueText.Length == 0,
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsEmpty(operand),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };

    private void Add(ExpressionSyntax target, ExpressionSyntax? value)
    {
        switch (target)
        {
            case IdentifierNameSyntax identifier:
                Add(identifier.Identifier.ValueText, value);
                break;
            case MemberAccessExpressionSyntax member:
                Add(member.Name.Identifier.ValueText, value);
                break;
            case TupleExpressionSyntax tuple:
                foreach (var element in tuple.Arguments)
                    Add(element.Expression, value: null);
                break;
        }
    }

    private void Add(string name, ExpressionSyntax? value) => _writes[name] = _writes.TryGetValue(name, out var written) ? (written.Count + 1, value) : (1, value);
}
