using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Lets a type take the dependency, for use in its instance members.</summary>
internal static class TypeInjection
{
    /// <summary>Makes the type hold it.</summary>
    /// <param name="injection">The work so far.</param>
    /// <param name="place">Where it is wanted.</param>
    /// <param name="declaration">The part of the type around.</param>
    public static async Task<ExpressionSyntax?> GiveAsync(Injection injection, Mark place, TypeDeclarationSyntax declaration)
    {
        var spot = await injection.FindAsync(place).ConfigureAwait(false);
        if (spot.Model.GetDeclaredSymbol(declaration) is not { } type || Conventions.IsConstructedElsewhere(type))
            return null;
        if (Conventions.IsComponent(type))
            return await InjectedProperty.AddAsync(injection, place).ConfigureAwait(false);
        var style = MemberStyle.Of(type, declaration, Options.Of(spot));
        if (PrimaryConstructor.DeclarationOf(type) is { } primary)
            return await InPrimaryAsync(injection, place, primary, style).ConfigureAwait(false);

        var constructors = type.InstanceConstructors
            .Select(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => constructor.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) != true)
            .ToList();
        // A copy is made of an instance, not of services.
        if (type.IsRecord && type.InstanceConstructors.Any(each => !each.IsImplicitlyDeclared && each.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(each.Parameters[0].Type, type)))
            return null;
        IReadOnlyList<Mark> marks;
        if (constructors.Count > 0)
        {
            if (constructors.Any(constructor => injection.Solution.GetDocumentId(constructor.SyntaxTree) is null))
                return null;
            marks = await injection.MarkAsync([.. constructors.Select(constructor => (injection.Solution.GetDocumentId(constructor.SyntaxTree)!, (SyntaxNode)constructor))]).ConfigureAwait(false);
        }
        else
        {
            if (type.TypeKind != TypeKind.Class)
                return null;
            var mark = await injection.MarkAsync(place.Document, declaration).ConfigureAwait(false);
            var marked = (TypeDeclarationSyntax)(await injection.FindAsync(mark).ConfigureAwait(false)).Node;
            if (await Constructors.AddAsync(injection, mark, marked, callsBase: false).ConfigureAwait(false) is not { } added)
                return null;
            marks = [added];
        }

        if (await Fields.AddAsync(injection, marks[0], style, initializer: null).ConfigureAwait(false) is not { } field)
            return null;
        foreach (var mark in marks)
        {
            if (await ParameterAddition.AddAsync(injection, mark).ConfigureAwait(false) is not { } parameter)
                return null;
            await Constructors.AssignAsync(injection, mark, field, parameter, style).ConfigureAwait(false);
        }

        return await AccessAsync(injection, place, field, style).ConfigureAwait(false);
    }

    private static async Task<ExpressionSyntax?> InPrimaryAsync(Injection injection, Mark place, TypeDeclarationSyntax primary, MemberStyle style)
    {
        if (injection.Solution.GetDocumentId(primary.SyntaxTree) is not { } document)
            return null;
        var mark = await injection.MarkAsync(document, primary).ConfigureAwait(false);
        if (await ParameterAddition.AddAsync(injection, mark).ConfigureAwait(false) is not { } parameter)
            return null;
        var changed = (TypeDeclarationSyntax)(await injection.FindAsync(mark).ConfigureAwait(false)).Node;
        if (changed is RecordDeclarationSyntax || !PrimaryConstructor.PassesToBase(changed, parameter))
            return await AccessAsync(injection, place, parameter, style with { UsesThis = style.UsesThis && changed is RecordDeclarationSyntax }).ConfigureAwait(false);
        return await Fields.AddAsync(injection, mark, style, initializer: parameter).ConfigureAwait(false) is { } field
            ? await AccessAsync(injection, place, field, style).ConfigureAwait(false)
            : null;
    }

    private static async Task<ExpressionSyntax> AccessAsync(Injection injection, Mark place, string member, MemberStyle style)
    {
        var spot = await injection.FindAsync(place).ConfigureAwait(false);
        var name = SyntaxFactory.IdentifierName(Scope.Escaped(member));
        var isHidden = spot.Model.LookupSymbols(spot.Node.SpanStart, name: member).Any(symbol => symbol is ILocalSymbol || symbol is IParameterSymbol && !PrimaryConstructor.Declares(symbol));
        return style.UsesThis || isHidden
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ThisExpression(), name)
            : name;
    }
}
