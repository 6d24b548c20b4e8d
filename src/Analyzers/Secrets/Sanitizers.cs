using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>Calls whose result no longer shows the secret that they were given: masking, hashing, encrypting, counting.</summary>
internal static class Sanitizers
{
    /// <summary>So much of a secret's beginning or end tells which one it is, and no more.</summary>
    public const int MostShown = 4;

    private static readonly string[] Names =
        ["Mask", "Redact", "Obfuscat", "Sanitiz", "Sanitis", "Hide", "Scrub", "Censor", "Anonymi", "Pseudonymi", "Encrypt", "Protect", "Hash", "Digest", "Fingerprint", "Thumbprint", "Sign", "Seal",
            "Ellipsi", "Shorten", "Truncate", "Abbreviat", "Blur", "Conceal", "Star", "Preview", "Hmac", "Mac", "Checksum", "Safe"];

    private static readonly string[] Inside = ["Masked", "Redacted", "Obfuscated", "Hashed", "Sanitized", "Sanitised", "Encrypted", "Hash", "WithMask", "Redaction", "Anonymized", "Censored", "Scrubbed"];

    private static readonly string[] Types = ["Redact", "Mask", "Hash", "Hmac", "HMAC", "Sanitiz", "DataProtector", "Cipher", "Encrypt", "Obfuscat", "KeyDerivation", "Pbkdf2", "Rfc2898", "BCrypt", "Argon2"];

    private static readonly string[] Hashes = ["SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512", "MD5", "Crc32", "XxHash64", "XxHash32", "XxHash3", "HashAlgorithm", "Aes", "AesGcm", "RSA", "ECDsa", "HKDF", "KMAC128", "KMAC256"];

    /// <summary>Whether a method's result hides what it was given.</summary>
    public static bool Hides(IMethodSymbol method)
    {
        var name = method.Name;
        if (name is "GetHashCode" or "GetType" or "Equals" or "CompareTo" or "Compare" or "IsNullOrEmpty" or "IsNullOrWhiteSpace")
            return true;
        if (name.StartsWith("Un", StringComparison.Ordinal) || name.StartsWith("Decrypt", StringComparison.Ordinal) || name.StartsWith("Reveal", StringComparison.Ordinal))
            return false;
        // A string's own methods show the rest.
        if (method.ContainingType is not { SpecialType: not SpecialType.System_String } type)
            return false;
        foreach (var hash in Hashes)
        {
            if (type.Name == hash)
                return true;
        }

        foreach (var kind in Types)
        {
            if (type.Name.IndexOf(kind, StringComparison.Ordinal) >= 0)
                return true;
        }

        foreach (var start in Names)
        {
            if (name.StartsWith(start, StringComparison.Ordinal) && (name.Length == start.Length || !char.IsLower(name[start.Length]) || start.Length > 4))
                return true;
        }

        foreach (var inside in Inside)
        {
            if (name.IndexOf(inside, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// What a slice leaves of its text: <see langword="true"/> where it shows at most <see cref="MostShown"/> characters,
    /// <see langword="false"/> where it keeps most of it, <see langword="null"/> where that cannot be told.
    /// </summary>
    /// <param name="start">The first character; <see langword="null"/> for the beginning.</param>
    /// <param name="length">How many; <see langword="null"/> for the rest.</param>
    public static bool? IsGlimpse(IOperation? start, IOperation? length)
    {
        if (length is not null)
            return Most(length) is { } most ? most <= MostShown : null;
        if (start is null || start.ConstantValue.HasValue)
            return false;
        // key.Length - 4: the end only; "Bearer ".Length: the rest.
        return start switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, RightOperand.ConstantValue: { HasValue: true, Value: int left } } => left <= MostShown,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } => null,
            IInvocationOperation { TargetMethod.Name: "Max" } max => max.Arguments.Any(argument => IsGlimpse(argument.Value, length: null) == true) ? true : null,
            _ => false,
        };
    }

    /// <summary>The same of a range: <c>[..4]</c>, <c>[^4..]</c>, <c>[7..]</c>.</summary>
    public static bool? IsGlimpse(IRangeOperation range)
    {
        if (range.RightOperand is null)
            return FromEnd(range.LeftOperand) is { } last ? last <= MostShown : false;
        if (FromEnd(range.RightOperand) is not null)
            return false;
        return Index(range.RightOperand) is { } end && (range.LeftOperand is null || Index(range.LeftOperand) is not null)
            ? end - (Index(range.LeftOperand) ?? 0) <= MostShown
            : Most(range.RightOperand) is { } most && range.LeftOperand is null ? most <= MostShown : null;
    }

    private static int? FromEnd(IOperation? index) => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int end } } ? end : null;

    private static int? Index(IOperation? index) => index switch
    {
        IConversionOperation conversion => Index(conversion.Operand),
        { ConstantValue: { HasValue: true, Value: int constant } } => constant,
        _ => null,
    };

    // Math.Min(4, key.Length) is at most four.
    private static int? Most(IOperation length) => length switch
    {
        { ConstantValue: { HasValue: true, Value: int constant } } => constant,
        IConversionOperation conversion => Most(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "Min", Arguments: { Length: 2 } arguments } => Most(arguments[0].Value) ?? Most(arguments[1].Value),
        _ => null,
    };
}
