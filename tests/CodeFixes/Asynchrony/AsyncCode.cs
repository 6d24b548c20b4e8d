using ApiXGuard.CodeFixes.Asynchrony;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Tests.Asynchrony;

/// <summary>Code in which the literal <c>"here"</c> is to be read from a source that is awaited.</summary>
internal static class AsyncCode
{
    private const string Source = """
        public static class Source
        {
            public static System.Threading.Tasks.ValueTask<string> ReadAsync(System.Threading.CancellationToken cancellationToken = default) => new("read");
        }
        """;

    /// <summary>What becomes of the files; <see langword="null"/> where the place cannot be async.</summary>
    public static async Task<string[]?> TryAsync(CodeOptions options, params (string Name, string Text)[] files)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var code = await CodeSolution.CreateAsync(options, [.. files, ("@Shared/Source.cs", Source)]);
        var (document, literal) = await LiteralAsync(code);
        if (await AsyncMaker.TryMakeAsync(document, literal, cancellationToken) is not { } place)
            return null;

        var root = (await place.Document.GetSyntaxRootAsync(cancellationToken))!;
        var call = SyntaxFactory.ParseExpression($"Source.ReadAsync({place.CancellationToken})");
        root = root.ReplaceNode(place.Place, Awaiting.AwaitWithin(call.WithTriviaFrom(place.Place), place.Place, Awaiting.IsConfigured(root)));
        return (await code.TextsOfAsync(place.Document.WithSyntaxRoot(root).Project.Solution))[..^1];
    }

    private static async Task<(Document Document, LiteralExpressionSyntax Literal)> LiteralAsync(CodeSolution code)
    {
        foreach (var document in code.Files)
        {
            var root = await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken);
            if (root!.DescendantNodes().OfType<LiteralExpressionSyntax>().SingleOrDefault(literal => literal.Token.ValueText == "here") is { } found)
                return (document, found);
        }

        throw new InvalidOperationException("No file holds the literal.");
    }
}
