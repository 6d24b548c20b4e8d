using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Writes the types of tasks.</summary>
internal static class TaskNames
{
    public const string Namespace = "System.Threading.Tasks";

    /// <summary>Whether <c>Task</c> means a task at a position, or would with the namespace imported.</summary>
    /// <param name="model">The model of the document.</param>
    /// <param name="position">The position.</param>
    /// <param name="needsImport">Whether the namespace is not imported yet.</param>
    public static bool IsPlain(SemanticModel model, int position, out bool needsImport)
    {
        var meant = model.LookupNamespacesAndTypes(position, name: "Task");
        needsImport = meant.IsEmpty;
        return meant.All(static symbol => symbol.ContainingNamespace?.ToDisplayString() == Namespace);
    }

    /// <summary>The task of a type, with the trivia of that.</summary>
    /// <param name="value">The type, or <c>void</c>.</param>
    /// <param name="isPlain">Whether the name can do without its namespace.</param>
    public static TypeSyntax TaskOf(TypeSyntax value, bool isPlain)
    {
        SimpleNameSyntax name = value is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? SyntaxFactory.IdentifierName("Task")
            : SyntaxFactory.GenericName(SyntaxFactory.Identifier("Task"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(value.WithoutTrivia())));
        TypeSyntax type = isPlain ? name : SyntaxFactory.QualifiedName(SyntaxFactory.ParseName(Namespace), name);
        return type.WithTriviaFrom(value);
    }

    /// <summary><c>Task.CompletedTask</c>.</summary>
    public static ExpressionSyntax Completed() => Member("CompletedTask");

    /// <summary><c>Task.FromResult(value)</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type, where it has to be said.</param>
    public static ExpressionSyntax FromResult(ExpressionSyntax value, TypeSyntax? type)
    {
        SimpleNameSyntax name = type is null
            ? SyntaxFactory.IdentifierName("FromResult")
            : SyntaxFactory.GenericName(SyntaxFactory.Identifier("FromResult"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type.WithoutTrivia())));
        var call = SyntaxFactory.InvocationExpression(
            ((MemberAccessExpressionSyntax)Member("FromResult")).WithName(name),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value.WithoutLeadingTrivia().WithoutTrailingTrivia()))));
        return call.WithLeadingTrivia(value.GetLeadingTrivia()).WithTrailingTrivia(value.GetTrailingTrivia());
    }

    private static ExpressionSyntax Member(string name) =>
        SyntaxFactory.ParseExpression($"global::{Namespace}.Task.{name}").WithAdditionalAnnotations(Simplifier.Annotation);
}
