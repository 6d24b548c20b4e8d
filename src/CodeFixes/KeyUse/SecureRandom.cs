using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>Calls of the <c>RandomNumberGenerator</c> that a compilation knows: each framework has some more than the one before.</summary>
internal sealed class SecureRandom
{
    /// <summary>The type's name.</summary>
    public const string Name = "System.Security.Cryptography.RandomNumberGenerator";

    private readonly INamedTypeSymbol _type;
    private readonly bool _hasHex;

    private SecureRandom(INamedTypeSymbol type, bool hasHex) => (_type, _hasHex) = (type, hasHex);

    /// <summary>The one of a compilation; <see langword="null"/> where there is none.</summary>
    public static SecureRandom? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Name) is { } type
            ? new SecureRandom(type, compilation.GetTypeByMetadataName("System.Convert")?.GetMembers("ToHexString").IsEmpty == false)
            : null;

    /// <summary>Whether there is a static method.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="parameters">How many parameters it has.</param>
    public bool Has(string method, int parameters) =>
        _type.GetMembers(method).OfType<IMethodSymbol>().Any(each => each.IsStatic && each.DeclaredAccessibility == Accessibility.Public && each.Parameters.Length == parameters);

    /// <summary>A call.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Its arguments, as they are written.</param>
    public static ExpressionSyntax Call(SimpleNameSyntax method, ArgumentListSyntax arguments) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, UsingDirectives.NameOf(Name), method), arguments);

    /// <summary>A call.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Its arguments in code, in parentheses.</param>
    public static ExpressionSyntax Call(string method, string arguments) => Call(SyntaxFactory.IdentifierName(method), SyntaxFactory.ParseArgumentList(arguments));

    /// <summary>Some random bytes; <see langword="null"/> where the framework has no such call.</summary>
    /// <param name="count">How many.</param>
    public ExpressionSyntax? Bytes(int count) => Has("GetBytes", 1) ? Call("GetBytes", $"({count})") : null;

    /// <summary>Some random hexadecimal digits, small letters; <see langword="null"/> where the framework has no such call.</summary>
    /// <param name="digits">How many.</param>
    /// <param name="isHole">Whether it stands in an interpolated string, where a colon begins a format.</param>
    public ExpressionSyntax? Hexadecimal(int digits, bool isHole)
    {
        if (Has("GetHexString", 2))
            return Call("GetHexString", isHole ? $"({digits}, true)" : $"({digits}, lowercase: true)");
        return _hasHex && Bytes(digits / 2) is { } bytes
            ? ComparedOperand.Call(ComparedOperand.Member(ComparedOperand.Call(ComparedOperand.Member(UsingDirectives.NameOf("System.Convert"), "ToHexString"), bytes), "ToLowerInvariant"))
            : null;
    }

    /// <summary>A random number that is not negative; <see langword="null"/> where the framework has no such call.</summary>
    public ExpressionSyntax? Integer() => Has("GetInt32", 1) ? Call("GetInt32", "(int.MaxValue)") : null;

    /// <summary>A random number of 64 bits that is not negative; <see langword="null"/> where the framework has no such call.</summary>
    public ExpressionSyntax? Long() => Bytes(8) is { } bytes
        ? SyntaxFactory.ParenthesizedExpression(SyntaxFactory.BinaryExpression(
            SyntaxKind.BitwiseAndExpression,
            ComparedOperand.Call(ComparedOperand.Member(UsingDirectives.NameOf("System.BitConverter"), "ToInt64"), bytes).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(default, SyntaxKind.AmpersandToken, [SyntaxFactory.Space]),
            SyntaxFactory.ParseExpression("long.MaxValue"))).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation)
        : null;
}
