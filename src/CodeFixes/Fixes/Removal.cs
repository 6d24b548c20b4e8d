using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Takes code out, and leaves the comments around it.</summary>
internal static class Removal
{
    /// <summary>Takes out a statement; where its place needs one, an empty block stays.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="statement">The statement.</param>
    /// <returns>The new tree; <see langword="null"/> where directives stand within the statement.</returns>
    public static SyntaxNode? Statement(SyntaxNode root, StatementSyntax statement)
    {
        switch (statement.Parent)
        {
            case BlockSyntax:
            case SwitchSectionSyntax { Statements.Count: > 1 }:
                return Node(root, statement);
            case GlobalStatementSyntax global:
                return Node(root, global);
            // What asks only in order to do this is not needed either.
            case IfStatementSyntax { Else: null } condition when condition.Statement == statement && !HasEffect(condition.Condition):
                return Statement(root, condition);
            case ElseClauseSyntax { Parent: IfStatementSyntax condition } when !statement.ContainsDirectives:
                return Comments.Replace(root, condition, condition.WithElse(null), statement);
            case LabeledStatementSyntax:
                return null;
            default:
                return statement.ContainsDirectives ? null : root.ReplaceNode(statement, Empty(statement));
        }
    }

    /// <summary>Whether an expression may do something beside giving a value.</summary>
    /// <param name="expression">The expression.</param>
    public static bool HasEffect(SyntaxNode expression) => expression.DescendantNodesAndSelf().Any(static node => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => !(name.StartsWith("Is", StringComparison.Ordinal) || name.StartsWith("Has", StringComparison.Ordinal)),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => false,
        InvocationExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or ThrowExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax => true,
        PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        _ => false,
    });

    /// <summary>Takes out a statement or member that can be missing.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="node">The statement or member.</param>
    /// <returns>The new tree; <see langword="null"/> where directives stand within the node.</returns>
    public static SyntaxNode? Node(SyntaxNode root, SyntaxNode node)
    {
        if (node.DescendantTrivia().Any(trivia => trivia.IsDirective && node.Span.Contains(trivia.Span)))
            return null;
        var next = node.GetLastToken().GetNextToken(includeZeroWidth: true);
        var isFirst = node.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.OpenBraceToken);
        var kept = Around(node);
        var following = next.LeadingTrivia;
        // One blank line between what was before and what is after.
        if (kept.All(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            kept = isFirst || next.IsKind(SyntaxKind.CloseBraceToken) || following.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) ? [] : kept;
            if (isFirst)
                following = SyntaxFactory.TriviaList(following.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        var marked = root.TrackNodes(node);
        var token = marked.FindToken(next.FullSpan.Length == 0 ? next.SpanStart : next.Span.Start);
        if (token.RawKind != next.RawKind)
            token = marked.DescendantTokens().Last(each => each.RawKind == next.RawKind);
        marked = marked.ReplaceToken(token, token.WithLeadingTrivia(following.InsertRange(0, kept)));
        return marked.RemoveNode(marked.GetCurrentNode(node)!, SyntaxRemoveOptions.KeepNoTrivia);
    }

    // The comments and directives before it, the comment behind it, and the blank lines between.
    private static List<SyntaxTrivia> Around(SyntaxNode node)
    {
        var kept = node.GetLeadingTrivia().ToList();
        while (kept.Count > 0 && kept[kept.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
            kept.RemoveAt(kept.Count - 1);
        var trailing = node.GetTrailingTrivia();
        if (trailing.Any(Comments.IsComment))
            kept.AddRange([.. node.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)), .. trailing.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))]);
        return kept;
    }

    /// <summary>An empty block in the place of a statement or body.</summary>
    /// <param name="like">The statement or body.</param>
    public static BlockSyntax Empty(SyntaxNode like) =>
        SyntaxFactory.Block(SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, [SyntaxFactory.Space]), default, SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, default)).WithTriviaFrom(like);

    /// <summary>Takes out what the body of a method is, so that it does nothing.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="arrow">The body.</param>
    public static SyntaxNode? ArrowBody(SyntaxNode root, ArrowExpressionClauseSyntax arrow)
    {
        SyntaxNode? made = arrow.Parent switch
        {
            MethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Empty(method.SemicolonToken)),
            LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Empty(local.SemicolonToken)),
            ConstructorDeclarationSyntax constructor => constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Empty(constructor.SemicolonToken)),
            _ => null,
        };
        return made is null ? null : root.ReplaceNode(arrow.Parent!, made);

        static BlockSyntax Empty(SyntaxToken end) => Removal.Empty(SyntaxFactory.ParseStatement(";")).WithTrailingTrivia(end.TrailingTrivia);
    }

    /// <summary>Takes out an argument.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="argument">The argument.</param>
    public static SyntaxNode? Argument(SyntaxNode root, ArgumentSyntax argument)
    {
        if (argument.Parent is not ArgumentListSyntax list || list.ContainsDirectives)
            return null;
        var items = list.Arguments.GetWithSeparators().ToList();
        var at = items.FindIndex(item => item.AsNode() == argument);
        if (items.Count == 1)
            items.Clear();
        else
            items.RemoveRange(at == 0 ? 0 : at - 1, 2);
        if (at > 1)
            items[at - 2] = items[at - 2].WithTrailingTrivia(argument.GetTrailingTrivia());
        return Comments.Replace(root, list, list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(items)), argument);
    }

    /// <summary>Takes one entry out of the braces of a new object, and the braces with the last one.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The new tree; <see langword="null"/> where the braces are none of a new object.</returns>
    public static SyntaxNode? Entry(SyntaxNode root, ExpressionSyntax entry)
    {
        if (entry.Parent is not InitializerExpressionSyntax braces || braces.DescendantTrivia().Any(static trivia => trivia.IsDirective))
            return null;
        if (braces.Expressions.Count == 1)
            return LastEntry(root, braces, entry);
        var items = braces.Expressions.GetWithSeparators().ToList();
        var at = items.FindIndex(item => item.AsNode() == entry);
        var leading = entry.GetLeadingTrivia();
        var comments = leading.Any(Comments.IsComment) ? leading : default;
        var close = braces.CloseBraceToken;
        if (at + 1 < items.Count)
        {
            var trailing = items[at + 1].GetTrailingTrivia();
            if (trailing.Any(Comments.IsComment))
                comments = comments.AddRange(comments.Count == 0 ? leading : []).AddRange(trailing.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
            items.RemoveRange(at, 2);
            if (at < items.Count && comments.Count > 0)
                items[at] = items[at].WithLeadingTrivia(Unindented(comments).Concat(items[at].GetLeadingTrivia()));
            else if (comments.Count > 0)
                close = close.WithLeadingTrivia(Unindented(comments).Concat(close.LeadingTrivia));
        }
        else
        {
            // The comma before the last goes, and what stood behind the last stands behind the one before.
            items[at - 2] = items[at - 2].WithTrailingTrivia(items[at - 1].GetTrailingTrivia() is var behind && behind.Any(SyntaxKind.EndOfLineTrivia) ? behind : entry.GetTrailingTrivia());
            items.RemoveRange(at - 1, 2);
            if (comments.Count > 0)
                close = close.WithLeadingTrivia(Unindented(comments).Concat(close.LeadingTrivia));
        }

        return root.ReplaceNode(braces, braces.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(items)).WithCloseBraceToken(close));
    }

    private static IEnumerable<SyntaxTrivia> Unindented(SyntaxTriviaList trivia) =>
        trivia.Reverse().SkipWhile(static each => each.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();

    private static SyntaxNode? LastEntry(SyntaxNode root, InitializerExpressionSyntax braces, ExpressionSyntax entry)
    {
        ExpressionSyntax made;
        switch (braces.Parent)
        {
            case ObjectCreationExpressionSyntax creation:
                made = creation.WithInitializer(null).WithArgumentList((creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithTrailingTrivia());
                made = creation.ArgumentList is null ? ((ObjectCreationExpressionSyntax)made).WithType(creation.Type.WithTrailingTrivia()) : made;
                return Comments.Replace(root, creation, made, entry);
            case ImplicitObjectCreationExpressionSyntax creation:
                made = creation.WithInitializer(null).WithArgumentList(creation.ArgumentList.WithTrailingTrivia());
                return Comments.Replace(root, creation, made, entry);
            default:
                return null;
        }
    }
}
