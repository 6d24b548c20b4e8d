using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>How the fields of a type are written.</summary>
/// <param name="Prefix">What their names begin with.</param>
/// <param name="IsPascal">Whether a capital follows.</param>
/// <param name="UsesThis">Whether they are used with <c>this.</c>.</param>
/// <param name="OmitsPrivate">Whether their accessibility goes without saying.</param>
internal sealed record MemberStyle(string Prefix, bool IsPascal, bool UsesThis, bool OmitsPrivate)
{
    /// <summary>Reads it from the type, else from its file, else from <c>.editorconfig</c>.</summary>
    public static MemberStyle Of(INamedTypeSymbol type, TypeDeclarationSyntax declaration, AnalyzerConfigOptions options)
    {
        var ofType = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().SelectMany(FieldsOf).ToList();
        var fields = ofType.Count > 0 ? ofType : [.. declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().SelectMany(FieldsOf)];
        var names = fields.SelectMany(field => field.Declaration.Variables).Select(variable => variable.Identifier.ValueText).ToList();
        var (prefix, isPascal) = names.Count > 0 ? MostFrequent(names) : NamingRules.OfPrivateFields(options) ?? ("_", false);
        var omits = fields.Count > 0 && fields.All(field => !field.Modifiers.Any(SyntaxKind.PrivateKeyword));
        return new MemberStyle(prefix, isPascal, QualifiesWithThis(declaration, names) ?? options.ValueOf("dotnet_style_qualification_for_field") == "true", omits);
    }

    /// <summary>Whether a field is private and not static.</summary>
    public static bool IsPrivateOfInstance(FieldDeclarationSyntax field) =>
        !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ConstKeyword or SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>The name of a field.</summary>
    /// <param name="name">As a parameter would be called.</param>
    public string NameOf(string name) => Prefix + (IsPascal ? char.ToUpperInvariant(name[0]) + name.Substring(1) : name);

    private static IEnumerable<FieldDeclarationSyntax> FieldsOf(TypeDeclarationSyntax type) => type.Members.OfType<FieldDeclarationSyntax>().Where(IsPrivateOfInstance);

    private static (string Prefix, bool IsPascal) MostFrequent(List<string> names) =>
        names.Select(StyleOf).GroupBy(style => style).OrderByDescending(group => group.Count()).First().Key;

    private static (string Prefix, bool IsPascal) StyleOf(string name)
    {
        var prefix = name.StartsWith("m_", StringComparison.Ordinal) ? "m_" : name.StartsWith("_", StringComparison.Ordinal) ? "_" : "";
        return (prefix, name.Length > prefix.Length && char.IsUpper(name[prefix.Length]));
    }

    /// <summary>Whether uses of fields go through <c>this</c>; nothing where there are none that could go without.</summary>
    private static bool? QualifiesWithThis(TypeDeclarationSyntax type, List<string> names)
    {
        int with = 0, without = 0;
        foreach (var name in type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => names.Contains(name.Identifier.ValueText)))
        {
            var isThis = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == name;
            // Where a parameter of the same name hides the field, there is no choice.
            var method = name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>();
            if (method is not null && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText))
                continue;
            if (isThis)
                with++;
            else if (name.Parent is not MemberAccessExpressionSyntax other || other.Expression == name)
                without++;
        }

        return with + without == 0 ? null : with > without;
    }
}
