using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Which functions can be async at all.</summary>
internal static class AsyncCandidate
{
    // What calls these asks for void, or does not wait.
    private static readonly string[] BindingAttributes =
    [
        "ConditionalAttribute", "ModuleInitializerAttribute", "UnmanagedCallersOnlyAttribute", "DllImportAttribute", "LibraryImportAttribute",
        "OnSerializingAttribute", "OnSerializedAttribute", "OnDeserializingAttribute", "OnDeserializedAttribute", "MethodImplAttribute",
    ];

    // Found by name, and called as they are.
    private static readonly string[] Conventions = ["Configure", "ConfigureServices", "ConfigureContainer", "Dispose", "Finalize"];

    /// <summary>Whether a function can be async, or return a task, apart from what it returns now.</summary>
    public static bool IsFit(IMethodSymbol method, SyntaxNode function) =>
        ReturnKinds.Of(method) != ReturnKind.Unfit
        && method.Parameters.All(static parameter => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType && parameter.Type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol))
        && !method.IsVararg
        && !method.IsExtern
        && !EnclosingFunction.OwnNodes(function).Any(static node => node is YieldStatementSyntax)
        && !function.AncestorsAndSelf().Any(static node => EnclosingFunction.ModifiersOf(node).Any(SyntaxKind.UnsafeKeyword));

    /// <summary>Whether a method may return something else than it does.</summary>
    public static bool MayChangeType(IMethodSymbol method) =>
        !method.GetAttributes().Any(static attribute => Array.IndexOf(BindingAttributes, attribute.AttributeClass?.Name) >= 0)
        && (method.MethodKind == MethodKind.LocalFunction || Array.IndexOf(Conventions, method.Name) < 0)
        && !IsClassicPartial(method);

    /// <summary>Whether a method has the signature of an event handler, and so may be async and return nothing.</summary>
    public static bool IsEventHandler(IMethodSymbol method) =>
        method is { ReturnsVoid: true, Parameters.Length: 2 } && method.Parameters[0].Type.SpecialType == SpecialType.System_Object && IsEventArguments(method.Parameters[1].Type);

    private static bool IsEventArguments(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "EventArgs", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    // Without an accessibility of its own it can only return nothing.
    private static bool IsClassicPartial(IMethodSymbol method) =>
        (method.IsPartialDefinition || method.PartialDefinitionPart is not null)
        && ((method.PartialDefinitionPart is null && method.PartialImplementationPart is null)
            || !method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().All(HasAccessibility));

    private static bool HasAccessibility(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
}
