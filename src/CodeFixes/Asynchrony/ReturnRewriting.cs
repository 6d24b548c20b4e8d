using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Rewrites what a function that returned tasks without being async returns: finished tasks by their values, others by awaiting them.</summary>
internal sealed class ReturnRewriting(TreeEdits edits, FunctionChange change, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly SyntaxAnnotation _returns = new();
    private readonly SyntaxAnnotation _vanishes = new();
    private readonly HashSet<SyntaxNode> _lists = [];
    private readonly bool _configured = Awaiting.IsConfigured(change.Node.SyntaxTree.GetRoot(cancellationToken));
    private readonly SyntaxTrivia _endOfLine = Layout.Line(Layout.EndOfLine(change.Node));

    /// <summary>Puts the changes down; <see langword="false"/> where a task may be null.</summary>
    public bool TryAdd()
    {
        var givesValue = ReturnKinds.Of(change.Method) == ReturnKind.TaskOfValue;
        if (EnclosingFunction.BodyOf(change.Node) is not BlockSyntax block)
            return ExpressionOf(EnclosingFunction.BodyOf(change.Node)) is not { } expression || (givesValue ? TryAddValue(expression) : TryAddExpressionBody(expression));

        foreach (var statement in EnclosingFunction.OwnNodes(change.Node).OfType<ReturnStatementSyntax>())
        {
            if (statement.Expression is not { } returned || IsNothing(returned) && !IsFinished(returned))
                return false;
            if (!givesValue)
                AddStatement(statement, returned, block);
            else if (!TryAddValue(returned))
                return false;
        }

        return true;
    }

    private static ExpressionSyntax? ExpressionOf(SyntaxNode? body) => body switch
    {
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };

    private bool TryAddExpressionBody(ExpressionSyntax expression)
    {
        if (IsNothing(expression))
            return false;
        if (expression is not ThrowExpressionSyntax)
            edits.Add(change.Document, expression, node => Awaiting.Await((ExpressionSyntax)node, _configured));
        return true;
    }

    private bool TryAddValue(ExpressionSyntax returned)
    {
        switch (returned)
        {
            case ParenthesizedExpressionSyntax inner:
                return TryAddValue(inner.Expression);
            case ConditionalExpressionSyntax conditional:
                return TryAddValue(conditional.WhenTrue) && TryAddValue(conditional.WhenFalse);
            case SwitchExpressionSyntax choice:
                return choice.Arms.All(arm => TryAddValue(arm.Expression));
            case ThrowExpressionSyntax:
                return true;
        }

        if (IsNothing(returned))
            return false;
        if (ValueOf(returned) is not null)
            edits.Add(change.Document, returned, static node => ArgumentOf((ExpressionSyntax)node).WithLeadingTrivia(node.GetLeadingTrivia()).WithTrailingTrivia(node.GetTrailingTrivia()));
        else
            edits.Add(change.Document, returned, node => Awaiting.Await((ExpressionSyntax)node, _configured));
        return true;
    }

    // Task.FromResult(value), new ValueTask<T>(value).
    private ExpressionSyntax? ValueOf(ExpressionSyntax returned) => model.GetSymbolInfo(returned, cancellationToken).Symbol switch
    {
        IMethodSymbol { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } when returned is InvocationExpressionSyntax => ArgumentOf(returned),
        IMethodSymbol { MethodKind: MethodKind.Constructor, OriginalDefinition.Parameters: { Length: 1 } parameters } when returned is BaseObjectCreationExpressionSyntax && parameters[0].Type.TypeKind == TypeKind.TypeParameter =>
            ArgumentOf(returned),
        _ => null,
    };

    private static ExpressionSyntax ArgumentOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments[0].Expression,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        _ => call,
    };

    private static bool IsNothing(ExpressionSyntax returned) =>
        returned.IsKind(SyntaxKind.NullLiteralExpression) || returned.IsKind(SyntaxKind.DefaultLiteralExpression) || returned is DefaultExpressionSyntax
        || (returned is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed && IsNothing(suppressed.Operand));

    // A task that is done, and whose value nobody asks for.
    private bool IsFinished(ExpressionSyntax returned) =>
        model.GetSymbolInfo(returned, cancellationToken).Symbol is IPropertySymbol { Name: "CompletedTask", ContainingType.Name: "Task" or "ValueTask" }
        || (IsNothing(returned) && change.Method.ReturnType is { Name: "ValueTask", IsValueType: true } && ReturnKinds.Of(change.Method) == ReturnKind.Task);

    private void AddStatement(ReturnStatementSyntax statement, ExpressionSyntax returned, BlockSyntax body)
    {
        var finished = IsFinished(returned);
        var isLast = body.Statements.LastOrDefault() == statement;
        var inList = statement.Parent is BlockSyntax or SwitchSectionSyntax;
        if (inList && (isLast || !finished) && _lists.Add(statement.Parent!))
            edits.Add(change.Document, statement.Parent!, WithoutMarks);
        edits.Add(change.Document, statement, node =>
        {
            var old = (ReturnStatementSyntax)node;
            if (finished)
            {
                var bare = old.WithExpression(null).WithReturnKeyword(old.ReturnKeyword.WithTrailingTrivia());
                return isLast ? bare.WithAdditionalAnnotations(_vanishes) : bare;
            }

            var awaiting = Awaiting.Await(old.Expression!.WithoutLeadingTrivia(), _configured);
            StatementSyntax awaited = SyntaxFactory.ExpressionStatement(awaiting, old.SemicolonToken).WithLeadingTrivia(old.GetLeadingTrivia());
            if (inList)
                return isLast ? awaited : awaited.WithAdditionalAnnotations(_returns);
            var indentation = Layout.Whitespace(Layout.Indentation(old));
            return SyntaxFactory.Block(awaited.WithLeadingTrivia(indentation), Return(indentation))
                .WithOpenBraceToken(SyntaxFactory.Token(OuterIndentation(statement), SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(_endOfLine)))
                .WithCloseBraceToken(SyntaxFactory.Token(OuterIndentation(statement), SyntaxKind.CloseBraceToken, SyntaxFactory.TriviaList(_endOfLine)));
        });
    }

    private static SyntaxTriviaList OuterIndentation(StatementSyntax statement) =>
        SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(Layout.OfLine(statement.Parent!)));

    private SyntaxNode WithoutMarks(SyntaxNode list)
    {
        switch (list)
        {
            case BlockSyntax block:
                if (block.Statements.LastOrDefault() is { } last && last.HasAnnotation(_vanishes))
                {
                    // White space before the statement is white space before the brace.
                    var comments = SyntaxFactory.TriviaList(last.GetLeadingTrivia().Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
                    block = block.WithStatements(block.Statements.RemoveAt(block.Statements.Count - 1));
                    if (comments.Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
                        block = block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(comments.AddRange(block.CloseBraceToken.LeadingTrivia)));
                }

                return block.WithStatements(Expanded(block.Statements));
            case SwitchSectionSyntax section:
                return section.WithStatements(Expanded(section.Statements));
            default:
                return list;
        }
    }

    private SyntaxList<StatementSyntax> Expanded(SyntaxList<StatementSyntax> statements) =>
        [.. statements.SelectMany(statement => statement.HasAnnotation(_returns) ? new[] { statement.WithoutAnnotations(_returns), Return(Layout.Whitespace(Layout.Indentation(statement))) } : [statement])];

    private ReturnStatementSyntax Return(SyntaxTriviaList indentation) =>
        SyntaxFactory.ReturnStatement().WithLeadingTrivia(indentation).WithTrailingTrivia(_endOfLine);
}
