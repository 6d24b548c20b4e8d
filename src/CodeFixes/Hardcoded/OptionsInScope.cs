using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Options that a type takes already.</summary>
/// <param name="Expression">The options themselves: <c>options.Value</c>.</param>
/// <param name="Type">Their type, which is declared in the solution.</param>
internal sealed record OptionsInScope(ExpressionSyntax Expression, INamedTypeSymbol Type)
{
    /// <summary>The options that can be used at a place.</summary>
    /// <param name="model">The model of its document.</param>
    /// <param name="place">The place.</param>
    public static IEnumerable<OptionsInScope> At(SemanticModel model, SyntaxNode place)
    {
        var isStatic = model.GetEnclosingSymbol(place.SpanStart)?.IsStatic ?? true;
        foreach (var symbol in model.LookupSymbols(place.SpanStart))
        {
            var type = symbol switch
            {
                ILocalSymbol local when local.Locations[0].SourceSpan.End < place.SpanStart => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol { IsStatic: var shared } field when shared || !isStatic => field.Type,
                IPropertySymbol { IsIndexer: false, IsStatic: var shared } property when shared || !isStatic => property.Type,
                _ => null,
            };
            if (type is INamedTypeSymbol { ContainingNamespace: { Name: "Options", ContainingNamespace.Name: "Extensions" }, TypeArguments: { Length: 1 } arguments } options
                && ValueOf(options) is { } value && arguments[0] is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } own
                && (symbol is not IParameterSymbol primary || MayCapture(primary, place)))
            {
                yield return new OptionsInScope(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(symbol.Name), SyntaxFactory.IdentifierName(value)), own);
            }
        }
    }

    private static string? ValueOf(INamedTypeSymbol options) => options.Name switch
    {
        "IOptions" or "IOptionsSnapshot" => "Value",
        "IOptionsMonitor" => "CurrentValue",
        _ => null,
    };

    // A parameter of a primary constructor that a field holds already would be held twice; then the field is in scope as well.
    private static bool MayCapture(IParameterSymbol parameter, SyntaxNode place)
    {
        if (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type })
            return true;
        return type == place.FirstAncestorOrSelf<TypeDeclarationSyntax>()
            && !type.Members.Any(member => member.DescendantNodes().OfType<EqualsValueClauseSyntax>().Any(value => value.Value is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name));
    }
}
