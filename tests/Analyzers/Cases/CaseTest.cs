using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Cases;

/// <summary>Runs all analyzers on a case: what only one of them is expected to say, no other may say too.</summary>
internal sealed class CaseTest : AnalyzerTest<DefaultVerifier>
{
    private readonly CaseFile _case;

    public CaseTest(CaseFile file)
    {
        _case = file;
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        ReferenceAssemblies = CaseReferences.Framework(file.References);
        CaseState.Fill(TestState, file);
    }

    public override string Language => LanguageNames.CSharp;

    protected override string DefaultFileExt => "cs";

    protected override string DefaultFilePathPrefix => CaseState.ProjectFolder + "/";

    protected override string DefaultTestProjectName => CaseState.ProjectName;

    /// <summary>Runs it; a failure names the lines of the case file.</summary>
    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        var file = CaseFile.Read(path);
        var test = new CaseTest(file);
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

    protected override IEnumerable<Type> GetSourceGenerators() => _case.GeneratesLogging ? [LoggingGenerator.Type] : [];

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
}
