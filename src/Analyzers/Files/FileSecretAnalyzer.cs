using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Files;

/// <summary>What analyzers share that show secrets in additional files: one of them shows those of its own id.</summary>
public abstract class FileSecretAnalyzer : GuardAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    private protected FileSecretAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor) => _descriptor = descriptor;

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var files = ProjectFiles.Of(guard);
        if (files.All.Count == 0)
            return;
        context.RegisterAdditionalFileAction(action =>
        {
            if (files.Find(action.AdditionalFile) is not { } file || FileReading.Of(file, guard.Policy, action.CancellationToken) is not { } reading)
                return;
            foreach (var secret in reading.Secrets)
            {
                if (FileDiagnosticIds.Of(file, secret) == _descriptor.Id
                    && FileDiagnostics.OfSecret(guard, _descriptor, file, reading, secret, action.CancellationToken, ArgumentsOf(guard, file, secret)) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            }
        });
    }

    /// <summary>The arguments of the message; never the value.</summary>
    private protected abstract object[] ArgumentsOf(GuardCompilation guard, ProjectFile file, FileSecret secret);

    /// <summary>The file, and the key where it has one that can be shown: <c>appsettings.json (key 'Stripe:ApiKey')</c>.</summary>
    private protected static string PlaceOf(GuardCompilation guard, ProjectFile file, FileSecret secret, string? addition = null)
    {
        var key = FileDiagnostics.ShownKey(guard, secret.Key);
        var more = key is null ? addition : $"key '{key}'{(addition is null ? string.Empty : ", " + addition)}";
        return more is null ? file.DisplayName : $"{file.DisplayName} ({more})";
    }
}
