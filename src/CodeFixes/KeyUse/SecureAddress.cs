using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>Writes <c>https</c> where <c>http</c> stands.</summary>
internal static class SecureAddress
{
    private const string Insecure = "http://";
    private const string Port = ":80";

    /// <summary>Whether a text begins as an address of <c>http</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsInsecure(string text) => text.TrimStart().StartsWith(Insecure, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes it.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="scheme">What says <c>http</c>: a literal, or the first text of an interpolated string.</param>
    public static SyntaxNode? Replace(SyntaxNode root, SyntaxNode scheme) => scheme switch
    {
        LiteralExpressionSyntax literal when IsInsecure(literal.Token.ValueText) => root.ReplaceNode(literal, SyntaxFactory.ParseExpression(Secured(literal.Token.Text)).WithTriviaFrom(literal)),
        LiteralExpressionSyntax literal => Named(root, literal, SyntaxFactory.ParseExpression("\"https\"").WithTriviaFrom(literal)),
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } text => root.ReplaceNode(whole, Interpolated(whole, text)),
        _ => null,
    };

    // new UriBuilder("http", host, 80)
    private static SyntaxNode Named(SyntaxNode root, LiteralExpressionSyntax scheme, ExpressionSyntax made)
    {
        if (scheme.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax { Arguments: { Count: > 2 } arguments } list } argument && arguments[0] == argument && arguments[2].Expression is LiteralExpressionSyntax { Token.Value: 80 } port)
            return root.ReplaceNode(list, list.ReplaceNodes([scheme, port], (old, _) => old == port ? SyntaxFactory.ParseExpression("443").WithTriviaFrom(port) : made));
        return root.ReplaceNode(scheme, made);
    }

    private static InterpolatedStringExpressionSyntax Interpolated(InterpolatedStringExpressionSyntax whole, InterpolatedStringTextSyntax first) =>
        whole.ReplaceNodes(whole.Contents.OfType<InterpolatedStringTextSyntax>(), (old, _) =>
        {
            var text = old.TextToken.Text;
            if (old == first)
                return Text(old, Secured(text));
            // $"http://{host}:80/orders"
            return whole.Contents.IndexOf(old) == 2 && first.TextToken.Text.Trim().Length == Insecure.Length && EndsAuthority(text, 0) is { } end ? Text(old, text.Substring(end)) : old;
        });

    private static InterpolatedStringTextSyntax Text(InterpolatedStringTextSyntax old, string text) =>
        old.WithTextToken(SyntaxFactory.Token(old.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, text, old.TextToken.TrailingTrivia));

    private static string Secured(string code)
    {
        var at = code.IndexOf(Insecure, StringComparison.OrdinalIgnoreCase);
        var secured = code.Substring(0, at) + "https" + code.Substring(at + 4);
        var host = at + Insecure.Length + 1;
        var port = secured.IndexOf(Port, host, StringComparison.Ordinal);
        return port >= 0 && secured.IndexOfAny(['/', '?', '#'], host) is var slash && (slash < 0 || slash > port) && EndsAuthority(secured, port) is { } end ? secured.Remove(port, end - port) : secured;
    }

    private static int? EndsAuthority(string code, int port)
    {
        var end = port + Port.Length;
        return string.CompareOrdinal(code, port, Port, 0, Port.Length) == 0 && (end == code.Length || code[end] is '/' or '?' or '#' or '"' or '\\') ? end : null;
    }
}
