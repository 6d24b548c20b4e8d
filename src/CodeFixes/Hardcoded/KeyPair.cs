using ApiXGuard.CodeFixes.Asynchrony;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// Both keys of one store in one statement, or in two that follow each other, are read together: only then do they belong together while
/// keys are rotated.
/// </summary>
internal static class KeyPair
{
    public const string ApiKeyCall = "GetApiKeyAsync";
    public const string AppKeyCall = "GetAppKeyAsync";
    private const string PairCall = "GetKeysAsync";

    /// <summary>Joins the read that was just written with its counterpart, where there is one.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="written">What was written.</param>
    public static SyntaxNode Join(SyntaxNode root, SyntaxNode written)
    {
        if (written.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().FirstOrDefault(static each => NameOf(each) is not null) is not { } read
            || written.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || !IsPlain(statement)
            || CallOf(read) is not { Expression: MemberAccessExpressionSyntax { Expression: var store } } call)
        {
            return root;
        }

        foreach (var candidate in Around(statement))
        {
            var other = candidate.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).OfType<AwaitExpressionSyntax>()
                .FirstOrDefault(each => NameOf(each) is { } name && name != NameOf(read) && IsSame(CallOf(each)!, store, call.ArgumentList));
            if (other is not null && read.Ancestors().TakeWhile(node => node != statement).All(static node => node is not AnonymousFunctionExpressionSyntax))
                return Joined(root, candidate.SpanStart < statement.SpanStart ? candidate : statement, read, other, call);
        }

        return root;
    }

    private static SyntaxNode Joined(SyntaxNode root, StatementSyntax first, AwaitExpressionSyntax read, AwaitExpressionSyntax other, InvocationExpressionSyntax call)
    {
        var name = FreeName(first);
        var store = (MemberAccessExpressionSyntax)call.Expression;
        // The await as it is, configured or not, with the other method.
        var pair = read.ReplaceNode(store.Name, SyntaxFactory.IdentifierName(PairCall)).WithoutTrivia();
        var declaration = SyntaxFactory.ParseStatement($"var {name} = {pair.ToFullString()};")
            .WithLeadingTrivia(Layout.Whitespace(Layout.Indentation(first)))
            .WithTrailingTrivia(Layout.Line(Layout.EndOfLine(root)));
        var mark = new SyntaxAnnotation();
        root = root.ReplaceNodes(new SyntaxNode[] { first, read, other }, (old, now) => old == first ? now.WithAdditionalAnnotations(mark) : Member(old, (ExpressionSyntax)now, name));
        var marked = root.GetAnnotatedNodes(mark).First();
        if (marked.Parent is GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global)
            return root.ReplaceNode(unit, unit.WithMembers(Inserted(unit.Members, global, SyntaxFactory.GlobalStatement(declaration))));
        return marked.Parent switch
        {
            BlockSyntax block => root.ReplaceNode(block, block.WithStatements(Inserted(block.Statements, (StatementSyntax)marked, declaration))),
            SwitchSectionSyntax section => root.ReplaceNode(section, section.WithStatements(Inserted(section.Statements, (StatementSyntax)marked, declaration))),
            _ => root,
        };
    }

    // Comments and blank lines above the statement stay above.
    private static SyntaxList<T> Inserted<T>(SyntaxList<T> list, T before, T added)
        where T : SyntaxNode
    {
        var at = list.IndexOf(before);
        return list.Replace(before, before.WithLeadingTrivia(Layout.Whitespace(Layout.Indentation(before)))).Insert(at, added.WithLeadingTrivia(before.GetLeadingTrivia()));
    }

    private static ExpressionSyntax Member(SyntaxNode old, ExpressionSyntax now, string name)
    {
        var member = SyntaxFactory.ParseExpression($"{name}.{(NameOf((AwaitExpressionSyntax)old) == ApiKeyCall ? "ApiKey" : "AppKey")}");
        return member.WithTriviaFrom(now);
    }

    private static IEnumerable<StatementSyntax> Around(StatementSyntax statement)
    {
        yield return statement;
        var list = statement.Parent switch
        {
            BlockSyntax block => [.. block.Statements],
            SwitchSectionSyntax section => [.. section.Statements],
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static each => each.Statement).ToList(),
            _ => [],
        };
        var at = list.IndexOf(statement);
        if (statement is not LocalDeclarationStatementSyntax)
            yield break;
        if (at > 0 && list[at - 1] is LocalDeclarationStatementSyntax before)
            yield return before;
        if (at >= 0 && at + 1 < list.Count && list[at + 1] is LocalDeclarationStatementSyntax after)
            yield return after;
    }

    // What is before it runs once, right before it.
    private static bool IsPlain(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax
        && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    private static bool IsSame(InvocationExpressionSyntax call, ExpressionSyntax store, ArgumentListSyntax arguments) =>
        call.Expression is MemberAccessExpressionSyntax access
        && SyntaxFactory.AreEquivalent(access.Expression, store)
        && SyntaxFactory.AreEquivalent(call.ArgumentList, arguments);

    private static string? NameOf(AwaitExpressionSyntax read) =>
        CallOf(read) is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ApiKeyCall or AppKeyCall } access } ? access.Name.Identifier.ValueText : null;

    // Without ConfigureAwait around it.
    private static InvocationExpressionSyntax? CallOf(AwaitExpressionSyntax read) => read.Expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax inner } } => inner,
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    private static string FreeName(StatementSyntax statement)
    {
        var function = statement.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        var taken = new HashSet<string>(function!.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        foreach (var name in new[] { "keys", "apiKeys", "storedKeys" })
        {
            if (taken.Add(name))
                return name;
        }

        var number = 2;
        while (!taken.Add("keys" + number))
            number++;
        return "keys" + number;
    }
}
