using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Whether an array still holds what it was made with: <c>new byte[32]</c> is filled with random bytes more often than not.</summary>
internal static class ArrayUse
{
    // Reads of an array that write nothing to it.
    private static readonly HashSet<string> Reads = new(StringComparer.Ordinal)
    {
        "ToBase64String", "ToHexString", "ToHexStringLower", "GetString", "SequenceEqual", "WriteLine", "Write", "WriteAsync", "CreateEncryptor", "CreateDecryptor", "AesGcm", "AesCcm",
        "ChaCha20Poly1305", "EncryptCbc", "DecryptCbc", "EncryptCfb", "DecryptCfb", "EncryptEcb", "DecryptEcb", "HMACSHA1", "HMACSHA256", "HMACSHA384", "HMACSHA512", "HMACMD5",
        "SymmetricSecurityKey", "HashData", "Pbkdf2", "Rfc2898DeriveBytes", "DeriveKey", "Extract", "Expand", "Length", "BitConverter", "ComputeHash", "TransformFinalBlock", "Encrypt", "Decrypt",
    };

    // Names of what fills an array that it is given.
    private static readonly string[] Fillers = ["Fill", "GetBytes", "GetNonZeroBytes", "Read", "Copy", "NextBytes", "Write", "Decode", "Decrypt", "Encrypt", "Derive", "Random", "Parse", "TryFrom", "Hash"];

    /// <summary>Whether something may be written into the array that a local was given.</summary>
    public static bool MayBeOverwritten(ILocalReferenceOperation reference, IOperation initial, CancellationToken cancellationToken)
    {
        if (reference.Type is not (IArrayTypeSymbol or INamedTypeSymbol { Name: "Span" or "Memory" }))
            return false;
        var isZeros = IsZeros(initial);
        foreach (var use in BodyReads.In(reference).Of(reference.Local))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (use.Syntax is ExpressionSyntax syntax && IsOverwrite(syntax, isZeros))
                return true;
        }

        return false;
    }

    /// <summary>Whether something may be written into the array that a field or property was given.</summary>
    public static bool MayBeOverwritten(IMemberReferenceOperation reference, IOperation initial, CancellationToken cancellationToken)
    {
        if (reference.Type is not IArrayTypeSymbol || reference.Member.DeclaringSyntaxReferences is not { Length: > 0 } declarations)
            return false;
        var isZeros = IsZeros(initial);
        // Others can write to an array that they can see.
        if (isZeros && reference.Member.DeclaredAccessibility != Accessibility.Private && !reference.Member.IsStatic)
            return true;
        foreach (var name in NameUses.Of(declarations[0].GetSyntax(cancellationToken), reference.Member.Name, cancellationToken))
        {
            if (IsOverwrite(NameUses.Whole(name), isZeros))
                return true;
        }

        return false;
    }

    private static bool IsZeros(IOperation initial) => Derivation.IsZeros(initial is IConversionOperation { Operand: var operand } ? operand : initial);

    private static bool IsOverwrite(ExpressionSyntax use, bool isZeros)
    {
        var at = use;
        // array.AsSpan(0, 4), array[0..4]
        while (at.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsSpan" or "AsMemory" or "Span", Parent: InvocationExpressionSyntax wrapped } access && access.Expression == at)
            at = wrapped;
        switch (at.Parent)
        {
            case ElementAccessExpressionSyntax element when element.Expression == at:
                return element.Parent switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left == element,
                    PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax => true,
                    _ => false,
                };
            case ArgumentSyntax { Parent.Parent: var call }:
                var name = call switch
                {
                    InvocationExpressionSyntax invocation => LastName(invocation.Expression),
                    ObjectCreationExpressionSyntax creation => LastName(creation.Type),
                    _ => null,
                };
                return name is not null && (isZeros ? !Reads.Contains(name) : !Reads.Contains(name) && Fills(name));
            // array.CopyTo(other) reads; in a local function or lambda the same names hold.
            default:
                return false;
        }
    }

    private static bool Fills(string name)
    {
        foreach (var filler in Fillers)
        {
            if (name.StartsWith(filler, StringComparison.Ordinal))
                return true;
        }

        return name.EndsWith("Copy", StringComparison.Ordinal);
    }

    /// <summary>The last identifier of a call's target or a type's name.</summary>
    internal static string? LastName(SyntaxNode node) => node switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => null,
    };
}
