using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Tests.Testing;

/// <summary>Calls New instead of Old.</summary>
public class NewCallFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TST0001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Call New", token => FixAsync(context.Document, context.Span, token), "new"), context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual async Task<Document> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var old = root.FindNode(span);
        return document.WithSyntaxRoot(root.ReplaceNode(old, Replacement().WithTriviaFrom(old)));
    }

    protected virtual ExpressionSyntax Replacement() => SyntaxFactory.IdentifierName("New");
}

public sealed class IdleFix : NewCallFix
{
    protected override Task<Document> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken) => Task.FromResult(document);
}

/// <summary>Its text is right and its tree is not: one identifier with a dot in it.</summary>
public sealed class WrongTreeFix : NewCallFix
{
    protected override ExpressionSyntax Replacement() => SyntaxFactory.IdentifierName("C.New");
}

public sealed class BreakingFix : NewCallFix
{
    protected override ExpressionSyntax Replacement() => SyntaxFactory.IdentifierName("Missing");
}

/// <summary>Leaves what it was asked to mend, and writes more each time.</summary>
public sealed class EndlessFix : NewCallFix
{
    protected override async Task<Document> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken);
        return document.WithText(text.Replace(new TextSpan(0, 0), "// fixed\n"));
    }
}

public sealed class RandomFix : NewCallFix
{
    private static int _count;

    public override FixAllProvider? GetFixAllProvider() => null;

    protected override ExpressionSyntax Replacement() => SyntaxFactory.IdentifierName(Interlocked.Increment(ref _count) == 1 ? "New" : "Other");
}

/// <summary>Two actions, the second behind a menu.</summary>
public sealed class ChoiceFix : NewCallFix
{
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        await base.RegisterCodeFixesAsync(context);
        var other = CodeAction.Create("Call Other", async token =>
        {
            var root = (await context.Document.GetSyntaxRootAsync(token))!;
            var old = root.FindNode(context.Span);
            return context.Document.WithSyntaxRoot(root.ReplaceNode(old, SyntaxFactory.IdentifierName("Other").WithTriviaFrom(old)));
        }, "other");
        context.RegisterCodeFix(CodeAction.Create("More", [other], isInlinable: false), context.Diagnostics);
    }
}
