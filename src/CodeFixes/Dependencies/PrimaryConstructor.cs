using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Constructors whose parameters stand behind the name of the type.</summary>
internal static class PrimaryConstructor
{
    /// <summary>The part of the type that has one.</summary>
    /// <param name="model">The model of a document with a part of the type.</param>
    /// <param name="type">That part.</param>
    public static TypeDeclarationSyntax? DeclarationOf(SemanticModel model, TypeDeclarationSyntax type) =>
        type.ParameterList is not null ? type : model.GetDeclaredSymbol(type) is { } symbol ? DeclarationOf(symbol) : null;

    /// <summary>The part of the type that has one.</summary>
    public static TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(part => part.ParameterList is not null);

    /// <summary>The constructor itself.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax));

    /// <summary>Whether a symbol is a parameter of one.</summary>
    public static bool Declares(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>Whether the parameter is passed to the base type: using it besides makes the compiler warn, since both may keep it.</summary>
    public static bool PassesToBase(TypeDeclarationSyntax declaration, string parameter) =>
        declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>()
            .SelectMany(type => type.ArgumentList.Arguments)
            .Any(argument => argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == parameter) == true;
}
