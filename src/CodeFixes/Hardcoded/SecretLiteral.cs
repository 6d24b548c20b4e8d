using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// The literal of a diagnostic: the expression to replace, the setting that its value moves to, and what stands in its place. Holds no
/// raw value of its own, only syntax.
/// </summary>
internal sealed class SecretLiteral
{
    private readonly Func<ExpressionSyntax, ExpressionSyntax?> _withValue;

    internal SecretLiteral(Document document, SyntaxNode root, SemanticModel model, ExpressionSyntax expression, SettingName setting, bool isWholeText, Func<ExpressionSyntax, ExpressionSyntax?> withValue)
    {
        (Document, Root, Model, Expression, Setting, IsWholeText) = (document, root, model, expression, setting, isWholeText);
        _withValue = withValue;
    }

    /// <summary>The document that the literal stands in: another one than the diagnostic's where only a name stands there.</summary>
    public Document Document { get; }

    /// <summary>Its tree.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Its semantic model.</summary>
    public SemanticModel Model { get; }

    /// <summary>What is replaced.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>Where the value moves to.</summary>
    public SettingName Setting { get; }

    /// <summary>Whether the setting's value itself takes the expression's place.</summary>
    public bool IsWholeText { get; }

    /// <summary>The literal of a diagnostic; <see langword="null"/> where none is found that could be replaced.</summary>
    /// <param name="target">The diagnostic.</param>
    /// <param name="model">The semantic model of its document.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static SecretLiteral? Find(FixTarget target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (SecretOrigin.Of(target, model, cancellationToken) is not { } origin)
            return null;
        var guard = GuardCompilation.Of(origin.Model.Compilation, origin.Document.Project.AnalyzerOptions, cancellationToken);
        var properties = target.Diagnostic.Properties;
        var rule = properties.TryGetValue(DiagnosticFactory.RuleProperty, out var id) && id is not null ? guard.Policy.Scanner.Catalogue.Find(id) : null;
        properties.TryGetValue(DiagnosticFactory.FingerprintProperty, out var fingerprint);
        var place = new SecretPlace(guard, guard.FileOf(origin.Root.SyntaxTree), fingerprint);
        var writing = BinaryWriting.Of(origin, place, rule, cancellationToken) ?? TextWriting.Of(origin, place, rule, cancellationToken);
        if (writing is null)
            return null;
        // A password that leaves its connection string alone is a password, and no connection string.
        var named = rule is not null && !writing.IsWholeText && SecretExtent.IsWholeLiteral(rule) ? guard.Policy.Scanner.Catalogue.Find(PartRule(rule)) : rule;
        var setting = SettingName.At(origin.Root.SyntaxTree.GetText(cancellationToken).ToString(), writing.Position, named);
        return new SecretLiteral(origin.Document, origin.Root, origin.Model, writing.Expression, setting, writing.IsWholeText, writing.WithValue);
    }

    private static string PartRule(SecretRule rule) => rule.Pattern is StructurePattern { Kind: StructureKind.ConnectionString } ? "generic-password" : "generic-secret";

    /// <summary>What replaces the expression; <see langword="null"/> where it cannot be written.</summary>
    /// <param name="value">An expression for the setting's value.</param>
    public ExpressionSyntax? WithValue(ExpressionSyntax value)
    {
        if (_withValue(value) is not { } replacement)
            return null;
        var fitting = ShortNames.In(Parentheses.Around(replacement, Expression).WithTriviaFrom(Expression), Model, Expression.SpanStart);
        // Where a part stays, there may be another secret in it, which is followed by annotations.
        return IsWholeText ? fitting : Expression.CopyAnnotationsTo(fitting);
    }
}

/// <summary>How a secret is written, and what can stand in its place.</summary>
/// <param name="Expression">What is replaced.</param>
/// <param name="Position">Where the literal begins.</param>
/// <param name="IsWholeText">Whether the value itself takes the expression's place.</param>
/// <param name="WithValue">What replaces it.</param>
internal sealed record SecretWriting(ExpressionSyntax Expression, int Position, bool IsWholeText, Func<ExpressionSyntax, ExpressionSyntax?> WithValue);
