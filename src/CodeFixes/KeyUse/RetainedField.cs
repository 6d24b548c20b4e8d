using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>A private field that holds a key for code that can wait for it.</summary>
/// <param name="Declaration">Where it is declared.</param>
/// <param name="Filling">The statement that fills it and does nothing else; <see langword="null"/> where the filling is itself a use.</param>
/// <param name="Reads">Its other uses.</param>
internal sealed record RetainedField(FieldDeclarationSyntax Declaration, StatementSyntax? Filling, IReadOnlyList<ExpressionSyntax> Reads)
{
    /// <summary>The field that an assignment fills; <see langword="null"/> where it has to stay.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="model">Its semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static RetainedField? Of(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: { Length: 1 } declared, ContainingType.DeclaringSyntaxReferences.Length: 1 } field
            || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } declaration } }
            || declaration.SyntaxTree != assignment.SyntaxTree)
            return null;
        var filling = FillingOf(assignment, model, field, cancellationToken);
        if (filling is null && !(assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && assignment.Parent is not ExpressionStatementSyntax))
            return null;
        var reads = new List<ExpressionSyntax>();
        foreach (var name in declaration.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != field.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, field) || assignment.Left.Span.Contains(name.Span) || filling?.Span.Contains(name.Span) == true)
                continue;
            ExpressionSyntax read = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own && own.Name == name ? own : name;
            if (read.Parent is PostfixUnaryExpressionSyntax sure && sure.IsKind(SyntaxKind.SuppressNullableWarningExpression))
                read = sure;
            if (!IsRead(read) || !IsAsync(read))
                return null;
            reads.Add(read);
        }

        return new RetainedField(declaration, filling, reads);
    }

    // _key = await …; alone, or behind a look whether it is there.
    private static StatementSyntax? FillingOf(AssignmentExpressionSyntax assignment, SemanticModel model, IFieldSymbol field, CancellationToken cancellationToken)
    {
        if (assignment.Parent is not ExpressionStatementSyntax statement)
            return null;
        var asked = statement.Parent is IfStatementSyntax direct ? direct : statement.Parent is BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax wrapped } ? wrapped : null;
        var looked = asked switch
        {
            { Else: not null } => null,
            { Condition: IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant }, Expression: var expression } } when constant.IsKind(SyntaxKind.NullLiteralExpression) => expression,
            { Condition: BinaryExpressionSyntax { Left: var left, Right: var right } equality } when equality.IsKind(SyntaxKind.EqualsExpression) && right.IsKind(SyntaxKind.NullLiteralExpression) => left,
            _ => null,
        };
        return looked is not null && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(looked, cancellationToken).Symbol, field) ? asked : statement;
    }

    private static bool IsRead(ExpressionSyntax read) => read.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != read,
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent?.Parent is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
        MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } member => member.Expression == read,
        MemberAccessExpressionSyntax or PrefixUnaryExpressionSyntax or RefExpressionSyntax => false,
        _ => true,
    };

    private static bool IsAsync(SyntaxNode read) => read.Ancestors().FirstOrDefault(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) switch
    {
        AnonymousFunctionExpressionSyntax function => function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
