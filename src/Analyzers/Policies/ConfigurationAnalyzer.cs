using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Files;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Policies;

/// <summary>
/// AXG0001: configuration that cannot be read, so that something may go unseen: <c>apixguard.json</c>, the baseline, options, and inline
/// allows that do not count.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.Configuration,
        title: "Configuration of ApiXGuard that cannot be read",
        message: "ApiXGuard cannot take what is configured: {0}.",
        description: "What cannot be read counts as absent: a rule of your own finds nothing, a known secret is told again, an allow silences nothing. The message says where and what would be right.",
        category: DiagnosticCategory.Configuration,
        tags: Descriptor.AtCompilationEnd);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var allows = UselessAllows.Of(guard);
        var files = ProjectFiles.Of(guard);
        context.RegisterAdditionalFileAction(action =>
        {
            foreach (var (file, error) in guard.Policy.Errors)
            {
                if (file == action.AdditionalFile && file.GetText(action.CancellationToken) is { } text)
                    action.ReportDiagnostic(Diagnostic.Create(Rule, LocationOf(file, text, error.Line), error.ToString()));
            }

            if (files.Find(action.AdditionalFile) is { } known)
                TellAllowsOf(guard, known, action);
        });
        context.RegisterSyntaxTreeAction(action =>
        {
            foreach (var warning in allows.At(action.Tree, action.CancellationToken))
                action.ReportDiagnostic(Diagnostic.Create(Rule, UselessAllows.LocationOf(action.Tree, warning.Line), warning.Message));
        });
        context.RegisterCompilationEndAction(action =>
        {
            foreach (var problem in OptionProblems.Of(guard, action.CancellationToken))
                action.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, problem));
            foreach (var (tree, line, message) in allows.Met)
            {
                // Those at a secret were told with their file.
                if (!allows.At(tree, action.CancellationToken).Any(warning => warning.Line == line))
                    action.ReportDiagnostic(Diagnostic.Create(Rule, UselessAllows.LocationOf(tree, line), message));
            }
        });
    }

    private static void TellAllowsOf(GuardCompilation guard, ProjectFile file, AdditionalFileAnalysisContext action)
    {
        if (FileReading.Of(file, guard.Policy, action.CancellationToken) is not { } reading || reading.Allows.Warnings.Count == 0 || file.Text.GetText(action.CancellationToken) is not { } text)
            return;
        foreach (var warning in reading.Allows.Warnings)
        {
            if (reading.Secrets.Any(secret => UselessAllows.Covers(warning, secret.FirstLine, secret.LastLine)
                && FileDiagnosticIds.Of(file, secret) is { } id && FileDiagnostics.Shown(guard, file, reading, secret, id) is not null))
                action.ReportDiagnostic(Diagnostic.Create(Rule, LocationOf(file.Text, text, warning.Line), warning.Message));
        }
    }

    private static Location LocationOf(AdditionalText file, SourceText text, int line)
    {
        var span = UselessAllows.LineOf(text, line);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
