using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files, references and settings of one project.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    public string Name { get; } = name;

    public string AssemblyName => Name;

    public string Language { get; } = language;

    /// <summary>Null: those of the test.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public List<Func<IEnumerable<(string filename, SourceText content)>>> AdditionalFilesFactories { get; } = [];

    /// <summary>Names of other projects of the solution.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    internal string DefaultPrefix { get; } = defaultPrefix;

    internal string DefaultExtension { get; } = defaultExtension;

    /// <summary>The same settings; the files are for the caller to add.</summary>
    internal T WithSettingsOf<T>(T target)
        where T : ProjectState
    {
        target.ReferenceAssemblies = ReferenceAssemblies;
        target.OutputKind = OutputKind;
        target.DocumentationMode = DocumentationMode;
        target.AdditionalProjectReferences.AddRange(AdditionalProjectReferences);
        target.AdditionalReferences.AddRange(AdditionalReferences);
        return target;
    }
}

/// <summary>Further projects of the solution, made when first named.</summary>
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    public new ProjectState this[string projectName] => this[projectName, defaultLanguage];

    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
                Add(projectName, project = new ProjectState(projectName, language, $"/{projectName}/Test", defaultExtension));
            return project;
        }
    }
}
