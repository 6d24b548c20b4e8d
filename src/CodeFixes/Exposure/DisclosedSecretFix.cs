using System.Composition;
using System.Globalization;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Exposure;
using ApiXGuard.CodeFixes.Exposure.Messages;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>
/// AXG2005: responses and lines of files tell that there is a secret, not what it is, and problem details go without it. Nothing is left out
/// of a response by itself, since somebody may wait for it. Cookies, device settings, URLs and command lines are left to the developer: what
/// reads them needs the value, and only its way there has to change.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisclosedSecretFix)), Shared]
public sealed class DisclosedSecretFix() : GuardFix(DiagnosticIds.DisclosedSecret)
{
    private static readonly string[] Shown = ["goes into a response", "goes into problem details", "goes into the data of a view", "goes into a message to connected clients"];

    private static readonly HashSet<string> Errors = new(StringComparer.Ordinal)
    {
        "Problem", "ValidationProblem", "BadRequest", "NotFound", "Conflict", "UnprocessableEntity", "InternalServerError", "StatusCode", "Unauthorized",
    };

    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target)
    {
        // The message says where it goes.
        var message = target.Diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (message.Contains("goes into a file"))
            return [new RedactRewriting(condition: IsPartOfSentence, textsOnly: true)];
        if (!Shown.Any(message.Contains))
            return [];
        return message.Contains("problem details") || IsErrorText(target.Node)
            ? [new RemoveRewriting("Leave the secret out of the error"), new RedactRewriting(textsOnly: true)]
            : [new RedactRewriting(textsOnly: true)];
    }

    // Problem($"no connection to {connection}")
    private static bool IsErrorText(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax && node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && Errors.Contains(call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : call.Expression.ToString());

    // A line for people. What is nothing but the secret and its label, a program reads again.
    private static bool IsPartOfSentence(ExpressionSyntax node) =>
        node is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
        && node.DescendantTokens().Where(static token => token.Parent is InterpolatedStringTextSyntax or LiteralExpressionSyntax).Sum(static token => token.ValueText.Split(' ').Count(static word => word.Length > 1 && word.All(char.IsLetter))) > 2;
}
