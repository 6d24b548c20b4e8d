using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The project under test, the projects beside it, and what is expected of them.</summary>
public class SolutionState : ProjectState
{
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension) =>
        AdditionalProjects = new ProjectCollection(language, defaultExtension);

    /// <summary>Null: <see cref="StateInheritanceMode.AutoInherit"/> for a state that changes files, else all.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>Null: all markup counts, in a fixed state only that which the fix leaves.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    public ProjectCollection AdditionalProjects { get; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    public SolutionState WithInheritedValuesApplied(SolutionState? baseState, ImmutableArray<string> fixableDiagnostics)
    {
        var changed = baseState is null || HasAnyContentChanges(baseState);
        var inheritance = InheritanceMode
            ?? (baseState is null ? StateInheritanceMode.Explicit : changed ? StateInheritanceMode.AutoInherit : StateInheritanceMode.AutoInheritAll);
        var markup = MarkupHandling
            ?? (baseState is null ? MarkupMode.Allow : changed ? MarkupMode.IgnoreFixable : baseState.MarkupHandling ?? MarkupMode.Allow);

        var result = WithSettingsOf(new SolutionState(Name, Language, DefaultPrefix, DefaultExtension) { InheritanceMode = StateInheritanceMode.Explicit, MarkupHandling = markup });
        if (baseState is not null && inheritance != StateInheritanceMode.Explicit)
        {
            result.ReferenceAssemblies ??= baseState.ReferenceAssemblies;
            result.OutputKind ??= baseState.OutputKind;
            result.DocumentationMode ??= baseState.DocumentationMode;
            AddUnlessSaid(result.AdditionalProjectReferences, baseState.AdditionalProjectReferences);
            AddUnlessSaid(result.AdditionalReferences, baseState.AdditionalReferences);
            AddUnlessSaid(result.Sources, baseState.Sources, Sources.Count);
            AddUnlessSaid(result.GeneratedSources, baseState.GeneratedSources, GeneratedSources.Count);
            AddUnlessSaid(result.AdditionalFiles, baseState.AdditionalFiles, AdditionalFiles.Count);
            AddUnlessSaid(result.AnalyzerConfigFiles, baseState.AnalyzerConfigFiles, AnalyzerConfigFiles.Count);
            if (AdditionalProjects.Count == 0)
                AddAll(result.AdditionalProjects, baseState.AdditionalProjects);

            if (ExpectedDiagnostics.Count == 0)
            {
                result.ExpectedDiagnostics.AddRange(baseState.ExpectedDiagnostics.Where(diagnostic =>
                    inheritance == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(diagnostic.Id)));
            }
        }

        result.Sources.AddRange(Sources);
        result.GeneratedSources.AddRange(GeneratedSources);
        result.AdditionalFiles.AddRange(AdditionalFiles);
        result.AdditionalFiles.AddRange(AdditionalFilesFactories.SelectMany(factory => factory()));
        result.AnalyzerConfigFiles.AddRange(AnalyzerConfigFiles);
        AddAll(result.AdditionalProjects, AdditionalProjects);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        return result;
    }

    /// <summary>Files without markup, and what the markup expects.</summary>
    public SolutionState WithProcessedMarkup(
        MarkupOptions markupOptions,
        DiagnosticDescriptor? defaultDiagnostic,
        ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
        ImmutableArray<string> fixableDiagnostics,
        string defaultPath)
    {
        if (InheritanceMode != StateInheritanceMode.Explicit)
            throw new InvalidOperationException("Inheritance processing must complete before markup processing.");

        var reader = new MarkupReader(MarkupHandling ?? MarkupMode.Allow, markupOptions, defaultDiagnostic, supportedDiagnostics, fixableDiagnostics);
        var result = WithSettingsOf(new SolutionState(Name, Language, DefaultPrefix, DefaultExtension) { InheritanceMode = StateInheritanceMode.Explicit, MarkupHandling = MarkupMode.None });
        ReadFiles(reader, this, result);
        foreach (var (name, project) in AdditionalProjects)
        {
            var processed = project.WithSettingsOf(new ProjectState(project.Name, project.Language, project.DefaultPrefix, project.DefaultExtension));
            ReadFiles(reader, project, processed);
            result.AdditionalProjects.Add(name, processed);
        }

        foreach (var expected in ExpectedDiagnostics.Concat(reader.Expected))
            result.ExpectedDiagnostics.Add(expected.WithDefaultPath(defaultPath).WithAppliedMarkupLocations(reader.Places));
        return result;
    }

    private static void ReadFiles(MarkupReader reader, ProjectState from, ProjectState to)
    {
        to.Sources.AddRange(from.Sources.Select(reader.Read));
        to.GeneratedSources.AddRange(from.GeneratedSources.Select(reader.Read));
        to.AdditionalFiles.AddRange(from.AdditionalFiles.Concat(from.AdditionalFilesFactories.SelectMany(factory => factory())).Select(reader.Read));
        to.AnalyzerConfigFiles.AddRange(from.AnalyzerConfigFiles.Select(reader.Read));
    }

    private bool HasAnyContentChanges(SolutionState baseState)
    {
        return Changes(Sources, baseState.Sources)
            || Changes(GeneratedSources, baseState.GeneratedSources)
            || Changes(AdditionalFiles, baseState.AdditionalFiles)
            || Changes(AnalyzerConfigFiles, baseState.AnalyzerConfigFiles)
            || ((InheritanceMode == StateInheritanceMode.Explicit || AdditionalReferences.Count > 0) && !AdditionalReferences.SequenceEqual(baseState.AdditionalReferences));

        bool Changes(SourceFileCollection own, SourceFileCollection others) =>
            (InheritanceMode == StateInheritanceMode.Explicit || own.Count > 0) && !own.SequenceEqual(others, SourceFileComparer.Instance);
    }

    private static void AddUnlessSaid<T>(List<T> target, List<T> inherited)
    {
        if (target.Count == 0)
            target.AddRange(inherited);
    }

    private static void AddUnlessSaid(SourceFileCollection target, SourceFileCollection inherited, int own)
    {
        if (own == 0)
            target.AddRange(inherited);
    }

    private static void AddAll(ProjectCollection target, ProjectCollection added)
    {
        foreach (var (name, project) in added)
            target.Add(name, project);
    }
}
