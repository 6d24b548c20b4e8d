using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Tells from the words of a message that its token is a parser's: <c>Unexpected token '{0}'</c>.</summary>
internal static class ParsersWord
{
    private const int MostSteps = 12;

    private static readonly string[] Words =
        ["unexpected", "unknown token", "unrecognized", "unrecognised", "expected", "position", "syntax", "pars", "lexer", "identifier", "operator", "tokens", "placeholder", "character"];

    /// <summary>Whether a part of a message is such a token.</summary>
    /// <param name="part">What the message shows.</param>
    /// <param name="origin">Why it would be a secret.</param>
    public static bool Is(IOperation part, SecretOrigin origin)
    {
        if (origin.Kind != SecretOriginKind.Name || !SecretNames.IsBareToken(origin.Name))
            return false;
        var at = part;
        for (var step = 0; step < MostSteps && at.Parent is { } parent and not (IBlockOperation or IExpressionStatementOperation); step++)
            at = parent;
        return ExposedParts.Mentions(at, Words);
    }
}
