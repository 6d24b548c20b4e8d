using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>
/// Which of several diagnostics shows a value, since one of them is enough. First what the value itself tells, as that names the
/// issuer or the structure: a provider's token (1001), a private key (1006), a connection string (1003), a URL (1004). Then the sink
/// that it reaches (1003 to 1007, 1009). Then what stands beside it: a scheme or a header's name (1007). Last the name that it is
/// given (1002). A JSON web token tells what it is but not whose: a sink tells more.
/// </summary>
internal static class Precedence
{
    /// <summary>Whether what a text itself tells is shown, so that the sink's diagnostic is not.</summary>
    public static bool IsShownByItself(GuardCompilation guard, string? text, SourceFile file, CancellationToken cancellationToken)
    {
        if (text is null)
            return false;
        foreach (var secret in guard.Literals.Judge(text, name: null, file.Kind, cancellationToken))
        {
            if (!YieldsTo(secret) && IsShown(guard, secret, file))
                return true;
        }

        return LiteralStructures.In(guard, text, file) is { } structure && IsShown(guard, structure.Secret, file);
    }

    /// <summary>What is left of the secrets of a body where a place is told of by its name and by itself at once.</summary>
    public static IReadOnlyList<HardcodedValue> WithoutRepeated(IReadOnlyList<HardcodedValue> values)
    {
        if (values.Count < 2)
            return values;
        var telling = new HashSet<Microsoft.CodeAnalysis.Text.TextSpan>(values.Where(static value => !IsNameAlone(value)).Select(static value => value.Location.SourceSpan));
        return telling.Count == 0 ? values : [.. values.Where(value => !IsNameAlone(value) || !telling.Contains(value.Location.SourceSpan))];

        static bool IsNameAlone(HardcodedValue value) => value.DiagnosticId == DiagnosticIds.NamedSecret;
    }

    /// <summary>What is left of the secrets of a body, without those that sinks show.</summary>
    public static IReadOnlyList<HardcodedValue> WithoutClaimed(GuardCompilation guard, IReadOnlyList<HardcodedValue> values, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!values.Any(static value => YieldsTo(value.Secret)))
            return values;
        var sinks = FileSinks.Of(guard, model, cancellationToken);
        return [.. values.Where(value => !YieldsTo(value.Secret) || !sinks.Claims(value.Location.SourceSpan))];
    }

    /// <summary>Whether a sink shows a secret better than what is told of it.</summary>
    public static bool YieldsTo(LiteralSecret secret) =>
        secret.Rule.Pattern is NamedValuePattern or StructurePattern { Kind: StructureKind.Assignment or StructureKind.WebToken or StructureKind.HttpCredentials };

    /// <summary>Whether a secret is sure enough to be shown in a file.</summary>
    public static bool IsShown(GuardCompilation guard, LiteralSecret secret, SourceFile file) =>
        secret.Confidence >= (file.Options.MinimumConfidence ?? guard.Policy.Decider.Configuration.MinimumConfidence);
}
