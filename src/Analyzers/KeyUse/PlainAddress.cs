using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Tells addresses that begin with <c>http://</c> and do not stay on this machine.</summary>
internal static class PlainAddress
{
    private const int MostDepth = 8;
    private const string Scheme = "http://";

    /// <summary>Whether an expression, a text or a <c>Uri</c>, is such an address.</summary>
    public static bool Is(IOperation? address, CancellationToken cancellationToken) => Is(address, MostDepth, cancellationToken);

    private static bool Is(IOperation? address, int depth, CancellationToken cancellationToken)
    {
        if (address is null || depth == 0)
            return false;
        switch (address)
        {
            case IConversionOperation conversion:
                return Is(conversion.Operand, depth - 1, cancellationToken);
            case IObjectCreationOperation { Type.Name: "Uri", Arguments: { Length: > 0 } arguments }:
                return Is(arguments[0].Value, depth - 1, cancellationToken);
            case IObjectCreationOperation { Type.Name: "UriBuilder", Arguments: { Length: > 0 } parts } builder:
                return builder.Arguments[0].Parameter is { Name: "scheme" or "schemeName" } && parts[0].Value.ConstantValue.Value is string scheme
                    ? string.Equals(scheme, "http", StringComparison.OrdinalIgnoreCase) && parts.Length > 1 && ValueFolder.Fold(parts[1].Value, cancellationToken).Text is { } host && !IsThisMachine(host)
                    : Is(parts[0].Value, depth - 1, cancellationToken);
            case IPropertyReferenceOperation { Property: { Name: "Uri", ContainingType.Name: "UriBuilder" } } built:
                return Is(built.Instance, depth - 1, cancellationToken);
            case ILocalReferenceOperation local when LocalWrites.In(local).Only(local.Local) is { } written && written.Type?.Name is "Uri" or "UriBuilder":
                return Is(LocalWrites.In(local).Only(local.Local), depth - 1, cancellationToken);
            case IFieldReferenceOperation { Field: { IsReadOnly: true, Type.Name: "Uri" } field } when Initial(field, address, cancellationToken) is { } initial:
                return Is(initial, depth - 1, cancellationToken);
            default:
                return ValueFolder.Fold(address, cancellationToken).Text is { } text && IsPlain(text);
        }
    }

    private static IOperation? Initial(IFieldSymbol field, IOperation use, CancellationToken cancellationToken)
    {
        foreach (var declaration in field.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == use.SemanticModel?.SyntaxTree && declaration.GetSyntax(cancellationToken) is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value })
                return use.SemanticModel.GetOperation(value, cancellationToken);
        }

        return null;
    }

    private static bool IsPlain(string text)
    {
        text = text.Trim();
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || text.Length == Scheme.Length)
            return false;
        var rest = text.Substring(Scheme.Length);
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var host = authority.Substring(authority.LastIndexOf('@') + 1);
        if (host.StartsWith("[", StringComparison.Ordinal))
            return host.IndexOf(']') is var close && !(close > 0 && IsThisMachine(host.Substring(1, close - 1)));
        // A host that is not known here may well be this machine.
        if (host.StartsWith(FoldedValue.Hole, StringComparison.Ordinal))
            return false;
        var colon = host.IndexOf(':');
        return !IsThisMachine(colon < 0 ? host : host.Substring(0, colon));
    }

    // The last is how an emulator of Android names the machine that it runs on.
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal)
        || host is "::1" or "0:0:0:0:0:0:0:1" or "10.0.2.2" || host.Equals("host.docker.internal", StringComparison.OrdinalIgnoreCase);
}
