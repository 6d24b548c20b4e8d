using System.Collections.Immutable;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Analyzers.Policies;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Diagnostics;

/// <summary>Makes diagnostics that policy lets pass. What makes no diagnostic is silenced as the hook silences it.</summary>
internal static class DiagnosticFactory
{
    /// <summary>Names of the properties that diagnostics of values carry.</summary>
    public const string RuleProperty = "rule", FingerprintProperty = "fingerprint", ConfidenceProperty = "confidence";

    /// <summary>A diagnostic of a secret value in source code.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="descriptor">The diagnostic.</param>
    /// <param name="location">Where the value stands.</param>
    /// <param name="secret">The value, judged.</param>
    /// <param name="arguments">Of the message; never the value.</param>
    /// <returns><see langword="null"/> where policy allows it, or it is less sure than what is asked for.</returns>
    public static Diagnostic? OfSecret(GuardCompilation guard, DiagnosticDescriptor descriptor, Location location, LiteralSecret secret, params object[] arguments)
    {
        if (location.SourceTree is not { } tree)
            return null;
        var (file, first, last) = PlaceOf(guard, location, tree);
        if (file.IsExcluded)
            return null;
        var subject = new PolicySubject(secret.Rule, secret.Confidence, secret.Fingerprint, file.Path, first, last) { DiagnosticId = descriptor.Id };
        var decision = guard.Policy.Decider.Decide(subject, file.Allows);
        var minimum = file.Options.MinimumConfidence;
        // What the file's options ask for counts before what the repository does, so that a stricter or a laxer folder can be had.
        var isShown = decision.Fate == Fate.Reported || (decision.Fate == Fate.BelowConfidence && minimum is { } lower && decision.Confidence >= lower
            && guard.Policy.WithoutMinimum.Decide(subject, file.Allows).Fate == Fate.Reported);
        if (!isShown || decision.Confidence < minimum)
            return null;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(RuleProperty, secret.Rule.Id)
            .Add(FingerprintProperty, secret.Fingerprint.Hex)
            .Add(ConfidenceProperty, NameOf(decision.Confidence));
        return Create(guard, file, descriptor, location, properties, IsProven(secret), arguments);
    }

    /// <summary>A diagnostic of a use (a log call, a comparison) that shows no value.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="descriptor">The diagnostic.</param>
    /// <param name="location">Where.</param>
    /// <param name="arguments">Of the message; never a value.</param>
    /// <returns><see langword="null"/> where policy allows it.</returns>
    public static Diagnostic? OfUse(GuardCompilation guard, DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        if (location.SourceTree is not { } tree)
            return null;
        var (file, first, last) = PlaceOf(guard, location, tree);
        return file.IsExcluded || guard.Policy.Decider.Allows(descriptor.Id, file.Path, first, last, file.Allows)
            ? null
            : Create(guard, file, descriptor, location, ImmutableDictionary<string, string?>.Empty, isProven: false, arguments);
    }

    /// <summary>A diagnostic of a use that is worth knowing and may well be right: information, whatever the rule's own severity is.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="descriptor">The diagnostic.</param>
    /// <param name="location">Where.</param>
    /// <param name="arguments">Of the message; never a value.</param>
    /// <returns><see langword="null"/> where policy allows it.</returns>
    public static Diagnostic? OfHint(GuardCompilation guard, DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        OfUse(guard, descriptor, location, arguments) is null
            ? null
            : Diagnostic.Create(descriptor, location, DiagnosticSeverity.Info, additionalLocations: null, ImmutableDictionary<string, string?>.Empty, arguments);

    private static Diagnostic? Create(
        GuardCompilation guard, SourceFile file, DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, bool isProven, object[] arguments)
    {
        UselessAllows.Meet(guard, file, location);
        if (!guard.IsTestProject || isProven || file.Options.TestProjects == TestProjectHandling.Same)
            return Diagnostic.Create(descriptor, location, properties, arguments);
        if (file.Options.TestProjects == TestProjectHandling.Off)
            return null;
        return Diagnostic.Create(descriptor, location, DiagnosticSeverity.Info, additionalLocations: null, properties, arguments);
    }

    // A token whose own checksum is right was issued by somebody. A private key that is whole may have been made for the test.
    private static bool IsProven(LiteralSecret secret) => secret.Validity == Validity.Valid && secret.Rule is { IsDistinctive: true, Pattern: TokenPattern };

    /// <summary>The name of a confidence, as configuration and reports write it.</summary>
    public static string NameOf(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    // Of code that was generated from a page, the page is the place, where its allows and excludes count.
    private static (SourceFile File, int First, int Last) PlaceOf(GuardCompilation guard, Location location, SyntaxTree tree)
    {
        var mapped = location.GetMappedLineSpan();
        if (mapped.HasMappedPath && guard.FileOf(mapped.Path, tree) is { } origin)
            return (origin, mapped.StartLinePosition.Line + 1, mapped.EndLinePosition.Line + 1);
        var span = location.GetLineSpan();
        return (guard.FileOf(tree), span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }
}
