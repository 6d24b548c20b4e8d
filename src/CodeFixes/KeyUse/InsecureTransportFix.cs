using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG4003: <c>http</c> becomes <c>https</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureTransportFix)), Shared]
public sealed class InsecureTransportFix() : GuardFix(DiagnosticIds.InsecureTransport)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new HttpsAddress()];

    private sealed class HttpsAddress : Rewriting
    {
        private const string Insecure = "http://";

        public override string Key => FixKeys.Replace;

        public override string TitleOf(FixTarget target) => "Use https";

        public override Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            if (target.Node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault(IsInsecure) is not { } literal)
                return Task.FromResult<Solution?>(null);
            var text = literal.Token.Text;
            var start = text.IndexOf(Insecure, StringComparison.OrdinalIgnoreCase);
            var secure = text.Substring(0, start) + "https://" + text.Substring(start + Insecure.Length);
            var replaced = SyntaxFactory.ParseExpression(secure).WithTriviaFrom(literal);
            return Task.FromResult<Solution?>(target.Document.WithSyntaxRoot(target.Root.ReplaceNode(literal, replaced)).Project.Solution);
        }

        private static bool IsInsecure(LiteralExpressionSyntax literal) =>
            literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.StartsWith(Insecure, StringComparison.OrdinalIgnoreCase);
    }
}
