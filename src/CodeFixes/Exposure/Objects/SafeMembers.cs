using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Objects;

/// <summary>Members of an object that may be seen: of simple types, readable, and none of them a secret.</summary>
internal static class SafeMembers
{
    private const int Most = 5;

    /// <summary>Their names in the order of declaration; none where the object is a list, or shows nothing simple.</summary>
    public static IReadOnlyList<string> Of(ITypeSymbol? type, int position, SemanticModel model, GuardCompilation guard)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } || SecretMembers.ElementOf(type) is not null)
            return [];
        var symbols = SecretSymbols.Of(guard);
        var found = new List<string>();
        // A base type's members come first, as it prints them.
        var types = new Stack<ITypeSymbol>();
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
            types.Push(at);
        foreach (var member in types.SelectMany(static each => each.GetMembers()))
        {
            var shown = member switch
            {
                IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property => property.Type,
                IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => field.Type,
                _ => null,
            };
            if (shown is not null && member.DeclaredAccessibility == Accessibility.Public && IsSimple(shown) && !found.Contains(member.Name) && model.IsAccessible(position, member)
                && symbols.OriginOf(member, use: null, model.SyntaxTree) is null)
                found.Add(member.Name);
            if (found.Count == Most)
                break;
        }

        return found;
    }

    /// <summary>The members of an object as expressions; none where the object would be computed several times.</summary>
    public static IReadOnlyList<ExpressionSyntax> Reads(ExpressionSyntax value, SemanticModel model, GuardCompilation guard, CancellationToken cancellationToken)
    {
        if (!IsPlain(value))
            return [];
        var info = model.GetTypeInfo(value, cancellationToken);
        var isNull = info.Nullability.FlowState == NullableFlowState.MaybeNull;
        var names = Of(info.Type, value.SpanStart, model, guard);
        var read = value.WithoutTrivia();
        return [.. names.Select(name => isNull
            ? (ExpressionSyntax)SyntaxFactory.ConditionalAccessExpression(read, SyntaxFactory.MemberBindingExpression(SyntaxFactory.IdentifierName(name)))
            : SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, read, SyntaxFactory.IdentifierName(name)))];
    }

    /// <summary><c>new { order.Id, order.City }</c></summary>
    public static ExpressionSyntax Anonymous(IReadOnlyList<ExpressionSyntax> members) => SyntaxFactory.ParseExpression("new { " + string.Join(", ", members.Select(static member => member.ToString())) + " }");

    private static bool IsPlain(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPlain(access.Expression),
        _ => false,
    };

    private static bool IsSimple(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Decimal || (ValueTypes.IsHarmless(type) && type.Name is not ("Type" or "CancellationToken" or "CancellationTokenSource" or "SecureString"));
}
