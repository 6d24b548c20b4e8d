using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Cases;

/// <summary>Runs all analyzers on a case: what only one of them is expected to say, no other may say too.</summary>
internal sealed class CaseTest : AnalyzerTest<DefaultVerifier>
{
    private const string Root = "/repo";
    private const string ProjectFolder = Root + "/src/Shop";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Type[] Analyzers =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    private readonly CaseFile _case;

    public CaseTest(CaseFile file)
    {
        _case = file;
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        ReferenceAssemblies = CaseReferences.Framework(file.References);
        if (file.IsExecutable)
            TestState.OutputKind = OutputKind.ConsoleApplication;

        TestState.Sources.Add(($"{Root}/{file.Path}", file.Text));
        foreach (var (path, text) in file.AdditionalSources)
            TestState.Sources.Add(($"{ProjectFolder}/{path}", text));
        TestState.Sources.Add(($"{ProjectFolder}/obj/Shop.GlobalUsings.g.cs", Usings));
        foreach (var (path, text) in file.AdditionalFiles)
            TestState.AdditionalFiles.Add((path.StartsWith('/') ? Root + path : $"{ProjectFolder}/{path}", text));

        TestState.AnalyzerConfigFiles.Add(($"{Root}/.editorconfig", string.Join('\n', ["root = true", "[*]", .. file.Options, ""])));
        TestState.AnalyzerConfigFiles.Add(($"{Root}/.globalconfig", string.Join('\n', GlobalConfiguration())));
        foreach (var (project, path, text) in file.Projects)
        {
            TestState.AdditionalProjects[project].Sources.Add(($"{Root}/src/{path}", text));
            if (!TestState.AdditionalProjectReferences.Contains(project))
                TestState.AdditionalProjectReferences.Add(project);
        }
    }

    public override string Language => LanguageNames.CSharp;

    protected override string DefaultFileExt => "cs";

    protected override string DefaultFilePathPrefix => ProjectFolder + "/";

    protected override string DefaultTestProjectName => "Shop";

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
            throw new CaseFailedException(file, $"{Root}/{file.Path}", exception);
        }
    }

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == _case.Id);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    protected override IEnumerable<Type> GetSourceGenerators() => _case.GeneratesLogging ? [LoggingGenerator.Type] : [];

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private IEnumerable<string> GlobalConfiguration()
    {
        yield return "is_global = true";
        yield return $"build_property.ApiXGuardRoot = {Root}";
        yield return $"build_property.ProjectDir = {ProjectFolder}/";
        foreach (var property in _case.Properties)
            yield return $"build_property.{property}";
        foreach (var (path, setting) in _case.Metadata)
        {
            yield return $"[{ProjectFolder}/{path}]";
            yield return $"build_metadata.AdditionalFiles.{setting}";
        }
    }
}
