using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
{
    protected virtual Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    private protected async Task<Project> CreateProjectAsync(SolutionState state, CancellationToken cancellationToken)
    {
        var workspace = await CreateWorkspaceImplAsync().ConfigureAwait(false);
        var options = OptionsTransforms.Aggregate(workspace.Options, (current, transform) => transform(current));
        var solution = OptionsTransforms.Count == 0 ? workspace.CurrentSolution : workspace.CurrentSolution.WithOptions(options);

        var projects = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (var project in (IEnumerable<ProjectState>)[state, .. state.AdditionalProjects.Values])
        {
            var id = ProjectId.CreateNewId(project.Name);
            projects.Add(project.Name, id);
            solution = AddProject(solution, id, project);
        }

        foreach (var project in (IEnumerable<ProjectState>)[state, .. state.AdditionalProjects.Values])
            solution = solution.AddProjectReferences(projects[project.Name], project.AdditionalProjectReferences.Select(name => new ProjectReference(projects[name])));

        var primary = projects[state.Name];
        solution = SolutionTransforms.Aggregate(solution, (current, transform) => transform(current, primary));
        return ApplyCompilationOptions(solution.GetProject(primary) ?? throw new InvalidOperationException($"Failed to retrieve project '{state.Name}'."));
    }

    private Solution AddProject(Solution solution, ProjectId id, ProjectState state)
    {
        var references = (state.ReferenceAssemblies ?? ReferenceAssemblies).References;
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            state.Name,
            state.AssemblyName,
            state.Language,
            compilationOptions: CreateCompilationOptions()
                .WithOutputKind(state.OutputKind ?? OutputKind.DynamicallyLinkedLibrary)
                .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default),
            parseOptions: CreateParseOptions().WithDocumentationMode(state.DocumentationMode ?? DocumentationMode.Diagnose),
            documents: Documents(state.Sources),
            metadataReferences: [.. references, .. state.AdditionalReferences],
            additionalDocuments: Documents(state.AdditionalFiles))
            .WithAnalyzerConfigDocuments(Documents(state.AnalyzerConfigFiles));
        return solution.AddProject(info);

        IEnumerable<DocumentInfo> Documents(SourceFileCollection files)
        {
            foreach (var (path, text) in files)
            {
                var (name, folders) = GetNameAndFoldersFromPath(state.DefaultPrefix, path);
                yield return DocumentInfo.Create(
                    DocumentId.CreateNewId(id, path), name, folders, loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default, path)), filePath: path);
            }
        }
    }

    /// <summary>Switches on what the analyzers under test report, makes a crash of theirs an error, and switches off what the test does.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var severities = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal);
        foreach (var descriptor in GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            severities[descriptor.Id] = descriptor.IsEnabledByDefault
                ? ReportDiagnostic.Default
                : descriptor.DefaultSeverity switch
                {
                    DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
                    DiagnosticSeverity.Info => ReportDiagnostic.Info,
                    DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                    _ => ReportDiagnostic.Error,
                };
        }

        severities["AD0001"] = ReportDiagnostic.Error;
        foreach (var id in DisabledDiagnostics)
            severities[id] = ReportDiagnostic.Suppress;

        var options = project.CompilationOptions!;
        options = options.WithSpecificDiagnosticOptions(severities.ToImmutableDictionary().SetItems(options.SpecificDiagnosticOptions));
        return project.WithCompilationOptions(options);
    }

    /// <summary>Folders are counted from the folder of the default prefix; what lies outside of it has none.</summary>
    protected (string fileName, IEnumerable<string> folders) GetNameAndFoldersFromPath(string projectPathPrefix, string path)
    {
        var root = projectPathPrefix[..(projectPathPrefix.LastIndexOf('/') + 1)];
        var normal = path.Replace('\\', '/');
        if (!normal.StartsWith(root, StringComparison.Ordinal))
            return (normal.StartsWith('/') ? path : Path.GetFileName(normal), []);

        var parts = normal[root.Length..].Split('/');
        return (parts[^1], parts[..^1]);
    }
}
