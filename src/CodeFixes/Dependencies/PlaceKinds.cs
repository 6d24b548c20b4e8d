using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>What kind of code a place stands in.</summary>
internal static class PlaceKinds
{
    /// <summary>Whether the compiler wants a constant there: attributes, constants, defaults of parameters, patterns, labels.</summary>
    public static bool IsFixedAtCompileTime(SyntaxNode place) =>
        place.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax || node is LocalDeclarationStatementSyntax || node == place).Any(node => node switch
        {
            AttributeSyntax or EnumMemberDeclarationSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax => true,
            EqualsValueClauseSyntax { Parent: ParameterSyntax } => true,
            LocalDeclarationStatementSyntax local => local.IsConst,
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        })
        || place.FirstAncestorOrSelf<InterfaceDeclarationSyntax>() is not null;

    /// <summary>Whether a member is static, or an operator, which is so always.</summary>
    public static bool IsInStaticMember(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member.Parent is TypeDeclarationSyntax) is not { } declaration
        || declaration is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or BaseTypeDeclarationSyntax
        || declaration.Modifiers.Any(SyntaxKind.StaticKeyword)
        || declaration.Modifiers.Any(SyntaxKind.ConstKeyword);

    /// <summary>The <c>= …</c> of the field or property that a place stands in, or nothing.</summary>
    public static EqualsValueClauseSyntax? InitializerAround(SyntaxNode place) =>
        place.AncestorsAndSelf().OfType<EqualsValueClauseSyntax>().LastOrDefault(clause =>
            clause.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax });

    /// <summary>Whether instance members of the type around can be used there.</summary>
    public static bool HasThis(SyntaxNode place)
    {
        foreach (var node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax lambda when lambda.Modifiers.Any(SyntaxKind.StaticKeyword):
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or GlobalStatementSyntax:
                    return false;
                case MemberDeclarationSyntax { Parent: TypeDeclarationSyntax } and not BaseTypeDeclarationSyntax:
                    return !IsInStaticMember(node) && InitializerAround(place) is null;
            }
        }

        return false;
    }
}
