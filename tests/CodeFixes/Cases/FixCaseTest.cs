using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.CodeFixes.Tests.Cases;

/// <summary>
/// Runs all analyzers on a case and applies the fix of its folder's rule: one diagnostic after the other, and all at once in the document,
/// the project and the solution. What comes out is NAME.fixed.cs; without that file, no fix may be offered.
/// </summary>
internal sealed class FixCaseTest : CodeFixTest<DefaultVerifier>
{
    private static readonly Type[] Fixes =
    [
        .. typeof(GuardFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    private readonly CaseFile _case;

    private FixCaseTest(CaseFile file, string? key, CaseFile? outcome)
    {
        _case = file;
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        ReferenceAssemblies = CaseReferences.Framework(file.References);
        CaseState.Fill(TestState, file);
        CodeActionEquivalenceKey = key;
        if (outcome is null)
            FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        else
            CaseState.FillFiles(FixedState, outcome);
    }

    public override string Language => LanguageNames.CSharp;

    public override Type SyntaxKindType => typeof(SyntaxKind);

    protected override string DefaultFileExt => "cs";

    protected override string DefaultFilePathPrefix => CaseState.ProjectFolder + "/";

    protected override string DefaultTestProjectName => CaseState.ProjectName;

    /// <summary>Runs it; a failure names the lines of the case file.</summary>
    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        var file = CaseFile.Read(path);
        var fixedPath = Path.ChangeExtension(path, ".fixed.cs");
        await RunAsync(file, file.Fix, File.Exists(fixedPath) ? CaseFile.ReadFixed(fixedPath, file) : null, cancellationToken);
        foreach (var absent in file.AbsentFixes)
            await RunAsync(file, absent, null, cancellationToken);
    }

    private static async Task RunAsync(CaseFile file, string? key, CaseFile? outcome, CancellationToken cancellationToken)
    {
        var test = new FixCaseTest(file, key, outcome);
        test.TestState.AdditionalReferences.AddRange(await CaseReferences.BesideAsync(file.References, cancellationToken));
        try
        {
            await test.RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new CaseFailedException(file, CaseState.PathOf(file), exception);
        }
    }

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == _case.Id);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => CaseAnalyzers.Create();

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() =>
        Fixes.Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).Where(fix => fix.FixableDiagnosticIds.Contains(_case.Id));

    protected override IEnumerable<Type> GetSourceGenerators() => _case.GeneratesLogging ? [LoggingGenerator.Type] : [];

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
}
