using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Puts statements into the bodies of constructors.</summary>
internal static class Statements
{
    /// <summary>Inserts a statement behind those that the body begins with.</summary>
    /// <param name="constructor">The constructor; one with an arrow gets a block.</param>
    /// <param name="text">The statement.</param>
    /// <param name="endOfLine">How lines end.</param>
    /// <param name="isOpening">Which statements it stands behind, as long as there is nothing else between.</param>
    public static ConstructorDeclarationSyntax Insert(ConstructorDeclarationSyntax constructor, string text, string endOfLine, Func<StatementSyntax, bool> isOpening) =>
        Insert(constructor, SyntaxFactory.ParseStatement(text), endOfLine, isOpening);

    /// <inheritdoc cref="Insert(ConstructorDeclarationSyntax, string, string, Func{StatementSyntax, bool})"/>
    public static ConstructorDeclarationSyntax Insert(ConstructorDeclarationSyntax constructor, StatementSyntax statement, string endOfLine, Func<StatementSyntax, bool> isOpening)
    {
        constructor = WithBlock(constructor, endOfLine);
        var body = constructor.Body!;
        var outer = Layout.Indentation(constructor);
        var isOneLine = !Layout.IsFirstOnLine(body.CloseBraceToken);
        var inner = !isOneLine && body.Statements.Count > 0 && Layout.IsFirstOnLine(body.Statements[0].GetFirstToken())
            ? Layout.Indentation(body.Statements[0])
            : outer + Layout.Step(constructor, outer);
        var index = body.Statements.TakeWhile(isOpening).Count();
        if (isOneLine)
        {
            var ownLine = constructor.Parent is not TypeDeclarationSyntax type || !Layout.OpensOnSameLine(type);
            if (ownLine && !Layout.IsFirstOnLine(body.OpenBraceToken))
            {
                var before = body.OpenBraceToken.GetPreviousToken();
                constructor = constructor.ReplaceToken(before, before.WithTrailingTrivia(Layout.Line(endOfLine)));
                body = constructor.Body!;
            }

            body = Open(body, outer, inner, endOfLine, ownLine);
        }

        var added = statement.WithLeadingTrivia(Layout.Whitespace(inner)).WithTrailingTrivia(Layout.Line(endOfLine));
        return constructor.WithBody(body.WithStatements(body.Statements.Insert(index, added)));
    }

    private static ConstructorDeclarationSyntax WithBlock(ConstructorDeclarationSyntax constructor, string endOfLine)
    {
        if (constructor.ExpressionBody is not { } arrow)
            return constructor;
        var outer = Layout.Indentation(constructor);
        var statement = SyntaxFactory.ExpressionStatement(arrow.Expression.WithoutTrivia());
        var body = Open(SyntaxFactory.Block(statement), outer, outer + Layout.Step(constructor, outer), endOfLine, braceOnOwnLine: false)
            .WithTrailingTrivia(constructor.GetTrailingTrivia());
        var before = arrow.GetFirstToken().GetPreviousToken();
        body = body.WithOpenBraceToken(body.OpenBraceToken.WithLeadingTrivia(Layout.Whitespace(outer)));
        var withBlock = constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body);
        var last = withBlock.Body!.OpenBraceToken.GetPreviousToken();
        return before.IsKind(SyntaxKind.None) ? withBlock : withBlock.ReplaceToken(last, last.WithTrailingTrivia(Layout.Line(endOfLine)));
    }

    /// <summary>Spreads a block over lines.</summary>
    private static BlockSyntax Open(BlockSyntax body, string outer, string inner, string endOfLine, bool braceOnOwnLine)
    {
        var line = Layout.Line(endOfLine);
        var statements = body.Statements.Select(each => each.WithLeadingTrivia(Layout.Whitespace(inner)).WithTrailingTrivia(line));
        var open = body.OpenBraceToken.WithTrailingTrivia(line);
        return body
            .WithOpenBraceToken(braceOnOwnLine ? open.WithLeadingTrivia(Layout.Whitespace(outer)) : open)
            .WithStatements(SyntaxFactory.List(statements))
            .WithCloseBraceToken(body.CloseBraceToken.WithLeadingTrivia(Layout.Whitespace(outer)));
    }
}
