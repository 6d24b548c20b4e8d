using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Diagnostics;

/// <summary>Makes descriptors, none of which lacks anything.</summary>
internal static class Descriptor
{
    /// <summary>Where a diagnostic's page is found.</summary>
    public const string HelpRoot = "https://github.com/apixguard/apixguard/blob/main/docs/rules/";

    /// <summary>A diagnostic that the compiler reports once, at the end of the compilation, and an editor only on request.</summary>
    public static readonly string[] AtCompilationEnd = [WellKnownDiagnosticTags.CompilationEnd];

    /// <summary>Makes a descriptor.</summary>
    /// <param name="id">One of <see cref="DiagnosticIds"/>.</param>
    /// <param name="title">What is wrong, in a few words, without a full stop.</param>
    /// <param name="message">What was found, why it matters and what to do next. Never holds the value.</param>
    /// <param name="description">The same at leisure.</param>
    /// <param name="category">One of <see cref="DiagnosticCategory"/>.</param>
    /// <param name="severity">What it is unless configured otherwise.</param>
    /// <param name="tags">Custom tags.</param>
    /// <exception cref="ArgumentException">A text is empty, or the message repeats the title.</exception>
    public static DiagnosticDescriptor Create(
        string id, string title, string message, string description, string category, DiagnosticSeverity severity = DiagnosticSeverity.Warning, string[]? tags = null)
    {
        if (string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(message) || string.IsNullOrWhiteSpace(description) || message == title)
            throw new ArgumentException($"The texts of {id} are not whole.", nameof(message));
        return new DiagnosticDescriptor(
            id, title, message, category, severity, isEnabledByDefault: true, description, HelpRoot + id + ".md", tags ?? []);
    }
}
