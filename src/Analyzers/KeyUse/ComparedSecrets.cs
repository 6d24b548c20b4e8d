using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>
/// Decides whether a comparison is one that an attacker can measure: of an authenticator or a secret with what came from outside. By
/// origin where one is known; by name only where the names or the method say that something is verified. Thread-safe.
/// </summary>
/// <param name="guard">The compilation.</param>
internal sealed class ComparedSecrets(GuardCompilation guard)
{
    private const int MostParents = 256;

    private readonly Authenticators _authenticators = Authenticators.Of(guard);
    private readonly SecretOrigins _origins = SecretOrigins.Of(guard);

    /// <summary>What of a comparison is secret, in words; <see langword="null"/> where nothing is.</summary>
    public string? In(Comparison comparison, IOperation operation, CancellationToken cancellationToken)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (IsEmpty(left) || IsEmpty(right) || IsConstant(left, cancellationToken) || IsConstant(right, cancellationToken))
            return null;
        var leftName = ComparedNames.Of(left);
        var rightName = ComparedNames.Of(right);
        if (IsElsewhere(operation))
            return null;
        if ((_authenticators.Of(left, cancellationToken) ?? _authenticators.Of(right, cancellationToken)) is { } authenticator)
            return authenticator;
        if (left is IArrayElementReferenceOperation || right is IArrayElementReferenceOperation)
            return null;
        var leftOrigin = Origin(left, cancellationToken);
        var rightOrigin = Origin(right, cancellationToken);
        if (ByOrigin(leftOrigin, rightOrigin) is { } proven)
            return proven;
        return ByName(left, right, leftName, rightName, leftOrigin, rightOrigin, operation);
    }

    // Two databases are told from one another by their connection strings; nobody guesses one.
    private SecretOrigin? Origin(IOperation side, CancellationToken cancellationToken) =>
        _origins.Of(side, cancellationToken) is { } origin && origin.Name.IndexOf("ConnectionString", StringComparison.OrdinalIgnoreCase) < 0 ? origin : null;

    private static string? ByOrigin(SecretOrigin? left, SecretOrigin? right)
    {
        if (IsOwn(left) && IsOwn(right) && left!.Kind == right!.Kind)
            return null;
        return IsProven(left) ? left!.Phrase : IsProven(right) ? right!.Phrase : null;
    }

    private static bool IsOwn(SecretOrigin? origin) => origin?.Kind is SecretOriginKind.KeyStore or SecretOriginKind.SecretStore or SecretOriginKind.Configuration or SecretOriginKind.Environment;

    private static bool IsProven(SecretOrigin? origin) => IsOwn(origin) || (origin is { Kind: SecretOriginKind.Header, Name: var header } && header.IndexOf("Cookie", StringComparison.OrdinalIgnoreCase) < 0);

    // "storedKey" says less than "apiKey", but enough beside it.
    private bool IsKey(string name, IOperation operation) => SecretNames.Of(guard).Judge(name, operation.Syntax.SyntaxTree) >= NameSensitivity.Moderate;

    private string? ByName(IOperation left, IOperation right, string leftName, string rightName, SecretOrigin? leftOrigin, SecretOrigin? rightOrigin, IOperation operation)
    {
        if (ComparedNames.IsSameOwner(leftName) || ComparedNames.IsSameOwner(rightName) || ComparedNames.IsLicense(leftName) || ComparedNames.IsLicense(rightName))
            return null;
        var (leftMac, rightMac) = (ComparedNames.IsAuthenticator(leftName), ComparedNames.IsAuthenticator(rightName));
        var (leftSecret, rightSecret) = (leftOrigin is not null, rightOrigin is not null);
        if (!(leftMac || rightMac || leftSecret || rightSecret))
            return null;
        var isSided = ComparedNames.IsSide(leftName) || ComparedNames.IsSide(rightName);
        // a.Token == b.Token compares two things, unless a method that verifies does it.
        if (MemberOf(left) is { } member && SymbolEqualityComparer.Default.Equals(member, MemberOf(right)) && !ComparedNames.IsVerifying(operation, byMethod: true))
            return null;
        if (leftMac || rightMac)
        {
            var isPair = (leftMac || leftSecret || isSided) && (rightMac || rightSecret || isSided);
            return (isSided || ComparedNames.IsVerifying(operation, byMethod: false)) && (isPair || ComparedNames.IsVerifying(operation, byMethod: true)) && !ParserContext.Surrounds(operation)
                ? $"'{(leftMac ? leftName : rightName)}'"
                : null;
        }

        var named = leftSecret ? leftOrigin! : rightOrigin!;
        if (leftSecret && rightSecret)
            return isSided || ComparedNames.IsVerifying(operation, byMethod: false) ? named.Phrase : null;
        // One side has a name that says nothing: only where the other says which side it is, or each of some keys is tried.
        var unnamed = leftSecret ? right : left;
        return (isSided && (IsKey(leftSecret ? rightName : leftName, operation) || ComparedNames.IsVerifying(operation, byMethod: false)))
            || (unnamed is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } && ComparedNames.IsVerifying(operation, byMethod: false))
            ? named.Phrase
            : null;
    }

    private static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static bool IsEmpty(IOperation side) =>
        side is IDefaultValueOperation or IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true } } or IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } };

    // What is constant is AXG1002's, or a word such as "Bearer"; but a constant that is named as a key is compared as one.
    private bool IsConstant(IOperation side, CancellationToken cancellationToken)
    {
        if (ValueFolder.Fold(side, cancellationToken) is not { IsNone: false } folded || folded.HasHoles)
            return side.ConstantValue.HasValue;
        return !(side is IFieldReferenceOperation or ILocalReferenceOperation && (folded.Text?.Length ?? folded.Bytes!.Length) >= 8
            && SecretNames.Of(guard).IsSecret(ComparedNames.Of(side), side.Syntax.SyntaxTree));
    }

    // In a database, in an equality that types ask for, in a setter that looks for a change.
    private static bool IsElsewhere(IOperation operation)
    {
        var at = operation;
        for (var step = 0; step < MostParents && at is not null; step++, at = at.Parent)
        {
            switch (at)
            {
                case IConversionOperation { Type: { Name: "Expression" } type } when type.ContainingNamespace?.Name == "Expressions":
                case ITranslatedQueryOperation { Type.Name: "IQueryable" }:
                    return true;
                case IParameterReferenceOperation { Parameter: { Name: "value", IsImplicitlyDeclared: true } }:
                    return true;
            }
        }

        return operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is IMethodSymbol method
            && (method.MethodKind is MethodKind.PropertySet or MethodKind.UserDefinedOperator || method.Name is "Equals" or "GetHashCode" or "CompareTo" or "Compare");
    }
}
