using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>Says whether code may be left out without the program doing less: reads may, calls of the program's own methods may not.</summary>
internal static class SideEffects
{
    private static readonly string[] Reading =
        ["Get", "To", "As", "Trim", "Replace", "Substring", "Split", "Join", "Concat", "Format", "First", "Last", "Single", "ElementAt", "Escape", "Unescape", "Encode", "Decode", "UrlEncode", "UrlDecode", "HtmlEncode", "Skip", "Take", "Contains",
            "Normalize", "Serialize", "OrderBy", "Insert", "Pad", "Remove", "Select", "Where", "From", "StartsWith", "EndsWith", "Equals", "IsNullOr", "Append", "Convert", "nameof", "Secret", "Header"];

    /// <summary>Whether an expression only reads.</summary>
    public static bool MayGo(SyntaxNode expression, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case AwaitExpressionSyntax or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } or ThrowExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax or VarPatternSyntax or QueryExpressionSyntax:
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
                    return false;
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method:
                    if (!OnlyReads(method))
                        return false;
                    break;
                case BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation, cancellationToken).Type is { } type && !IsOfFramework(type):
                    return false;
            }
        }

        return true;
    }

    private static bool OnlyReads(IMethodSymbol method)
    {
        if (!IsOfFramework(method.ContainingType) || method.Name.EndsWith("Async", StringComparison.Ordinal) || method.ReturnsVoid || method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref))
            return false;
        foreach (var start in Reading)
        {
            if (method.Name.StartsWith(start, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsOfFramework(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space?.Name is "System" or "Microsoft" or "ApiXGuard" or "Newtonsoft" && type.DeclaringSyntaxReferences.Length == 0;
    }
}
