using ApiXGuard.CodeFixes.Asynchrony;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Registrations;

/// <summary>Writes a registration.</summary>
internal static class RegistrationStatement
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>Puts down what adds it; <see langword="false"/> where it cannot stand there.</summary>
    /// <param name="edits">Where changes are put down.</param>
    /// <param name="place">The place.</param>
    /// <param name="name">The store's name; <see langword="null"/> for the one without.</param>
    public static bool TryAdd(TreeEdits edits, RegistrationPlace place, string? name)
    {
        // Sections are named after services: letters and digits.
        var call = $"{place.Receiver}.AddApiXKeyStore({(name is null ? "" : SymbolDisplay.FormatLiteral(name, quote: true))})";
        var position = place.After is BlockSyntax block ? block.OpenBraceToken.Span.End : place.After.SpanStart;
        if (!HasMethod(place.Model.Compilation, name is not null))
            return false;
        if (place.Model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(call), SpeculativeBindingOption.BindAsExpression).Symbol is null)
            edits.Import(place.Document, Namespace);

        var end = Layout.Line(Layout.EndOfLine(place.After));
        switch (place.After)
        {
            case BlockSyntax empty:
                var inner = Layout.OfLine(empty) + "    ";
                edits.Add(place.Document, empty, node => ((BlockSyntax)node).WithStatements(((BlockSyntax)node).Statements.Insert(0, Statement(call, inner, end))));
                return true;
            case StatementSyntax { Parent: BlockSyntax list } after:
                var at = list.Statements.IndexOf(after) + 1;
                edits.Add(place.Document, list, node => ((BlockSyntax)node).WithStatements(((BlockSyntax)node).Statements.Insert(at, Statement(call, Layout.OfLine(after), end))));
                return true;
            case StatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global }:
                var index = unit.Members.IndexOf(global) + 1;
                edits.Add(place.Document, unit, node => WithMember((CompilationUnitSyntax)node, index, SyntaxFactory.GlobalStatement(Statement(call, "", end)), end));
                return true;
            case ExpressionSyntax { Parent: LambdaExpressionSyntax lambda }:
                edits.Add(place.Document, lambda, node => WithBlock((LambdaExpressionSyntax)node, call));
                return true;
            default:
                return false;
        }
    }

    // Older versions know no names.
    private static bool HasMethod(Compilation compilation, bool isNamed) =>
        compilation.GetTypeByMetadataName($"{Namespace}.ApiXKeyStoreServiceCollectionExtensions") is { } type
        && type.GetMembers("AddApiXKeyStore").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == (isNamed ? 2 : 1) && (!isNamed || method.Parameters[1].Type.SpecialType == SpecialType.System_String));

    private static StatementSyntax Statement(string call, string indentation, SyntaxTrivia end) =>
        SyntaxFactory.ParseStatement(call + ";").WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)).WithTrailingTrivia(end);

    private static CompilationUnitSyntax WithMember(CompilationUnitSyntax unit, int index, GlobalStatementSyntax added, SyntaxTrivia end)
    {
        var before = unit.Members[index - 1];
        // The last line of a file may have no end.
        if (!before.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            unit = unit.WithMembers(unit.Members.Replace(before, before.WithTrailingTrivia(before.GetTrailingTrivia().Add(end))));
        return unit.WithMembers(unit.Members.Insert(index, added));
    }

    // services => services.AddOrders() gets a second statement.
    private static LambdaExpressionSyntax WithBlock(LambdaExpressionSyntax lambda, string call)
    {
        var first = SyntaxFactory.ExpressionStatement(lambda.ExpressionBody!.WithoutLeadingTrivia().WithoutTrailingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        var second = SyntaxFactory.ParseStatement(call + ";").WithTrailingTrivia(SyntaxFactory.Space);
        var block = SyntaxFactory.Block(first, second)
            .WithOpenBraceToken(SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .WithCloseBraceToken(SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, lambda.GetTrailingTrivia()));
        return lambda.WithExpressionBody(null).WithBlock(block);
    }
}
