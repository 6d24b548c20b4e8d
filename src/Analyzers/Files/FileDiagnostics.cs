using System.Collections.Immutable;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Files;

/// <summary>Makes diagnostics in additional files, that policy lets pass: inline allows of the file, baseline and configuration.</summary>
internal static class FileDiagnostics
{
    /// <summary>How sure policy is of a secret under a diagnostic; <see langword="null"/> where it silences it.</summary>
    public static Confidence? Shown(GuardCompilation guard, ProjectFile file, FileReading reading, FileSecret secret, string diagnosticId)
    {
        var (rule, confidence) = (secret.Secret.Rule, secret.Secret.Confidence);
        var subject = new PolicySubject(rule, confidence, secret.Secret.Fingerprint, file.Path, secret.FirstLine, secret.LastLine) { DiagnosticId = diagnosticId };
        var decision = guard.Policy.Decider.Decide(subject, reading.Allows);
        var minimum = file.Options.MinimumConfidence;
        var isShown = decision.Fate == Fate.Reported || (decision.Fate == Fate.BelowConfidence && minimum is { } lower && decision.Confidence >= lower
            && guard.Policy.WithoutMinimum.Decide(subject, reading.Allows).Fate == Fate.Reported);
        return isShown && !(decision.Confidence < minimum) ? decision.Confidence : null;
    }

    /// <summary>A diagnostic of a secret in a file.</summary>
    /// <returns><see langword="null"/> where policy silences it.</returns>
    public static Diagnostic? OfSecret(
        GuardCompilation guard, DiagnosticDescriptor descriptor, ProjectFile file, FileReading reading, FileSecret secret, CancellationToken cancellationToken, params object[] arguments)
    {
        if (Shown(guard, file, reading, secret, descriptor.Id) is not { } confidence || file.Text.GetText(cancellationToken) is not { } text)
            return null;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticFactory.RuleProperty, secret.Secret.Rule.Id)
            .Add(DiagnosticFactory.FingerprintProperty, secret.Secret.Fingerprint.Hex)
            .Add(DiagnosticFactory.ConfidenceProperty, DiagnosticFactory.NameOf(confidence));
        return Create(guard, descriptor, file, LocationOf(file, text, secret.Span), properties, secret.Secret.Validity == Validity.Valid && secret.Secret.Rule.IsDistinctive, arguments);
    }

    /// <summary>A diagnostic of a file itself.</summary>
    /// <returns><see langword="null"/> where policy silences it.</returns>
    public static Diagnostic? OfFile(
        GuardCompilation guard, DiagnosticDescriptor descriptor, ProjectFile file, InlineAllowSet allows, Location location, params object[] arguments)
    {
        var line = location.GetLineSpan().StartLinePosition.Line + 1;
        return guard.Policy.Decider.Allows(descriptor.Id, file.Path, line, line, allows)
            ? null
            : Create(guard, descriptor, file, location, ImmutableDictionary<string, string?>.Empty, isProven: false, arguments);
    }

    /// <summary>A place in a file.</summary>
    public static Location LocationOf(ProjectFile file, SourceText text, TextSpan span) => Location.Create(file.Text.Path, span, text.Lines.GetLinePositionSpan(span));

    /// <summary>The name of a key as messages may show it: nothing that holds a secret itself.</summary>
    public static string? ShownKey(GuardCompilation guard, ConfigurationKey? key)
    {
        const int Longest = 128;
        if (key is null || key.Path.Length is 0 or > Longest)
            return null;
        foreach (var c in key.Path)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ':' or ' ' or '/'))
                return null;
        }

        return guard.Literals.Judge(key.Path, name: null, default, CancellationToken.None).Count == 0 ? key.Path : null;
    }

    private static Diagnostic? Create(
        GuardCompilation guard, DiagnosticDescriptor descriptor, ProjectFile file, Location location, ImmutableDictionary<string, string?> properties, bool isProven, object[] arguments)
    {
        if (!guard.IsTestProject || isProven || file.Options.TestProjects == TestProjectHandling.Same)
            return Diagnostic.Create(descriptor, location, properties, arguments);
        return file.Options.TestProjects == TestProjectHandling.Off
            ? null
            : Diagnostic.Create(descriptor, location, DiagnosticSeverity.Info, additionalLocations: null, properties, arguments);
    }
}
