using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Analyzers.Policies;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Diagnostics;

/// <summary>
/// What all analyzers of one compilation share: policy, options, types, judged literals. Made once per compilation and its options,
/// and gone with them. Thread-safe.
/// </summary>
internal sealed class GuardCompilation
{
    // Not state of ours: what hangs on a compilation, for as long as the host holds it.
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, GuardCompilation>> ByCompilation = new();

    private readonly ConcurrentDictionary<SyntaxTree, SourceFile> _files = new();
    private readonly ConcurrentDictionary<string, SourceFile?> _origins = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, object> _parts = new();

    private GuardCompilation(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        AnalyzerOptions = options;
        Policy = RepositoryPolicy.Read(options, cancellationToken);
        Project = ProjectOptions.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Types = new TypeCache(compilation);
        Literals = new LiteralJudge(Policy);
        IsTestProject = Project.IsTestProject ?? TestProject.References(compilation);
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>Additional files and configuration as the host gives them.</summary>
    public AnalyzerOptions AnalyzerOptions { get; }

    /// <summary>Configuration, baseline and engine.</summary>
    public RepositoryPolicy Policy { get; }

    /// <summary>What the project's properties say.</summary>
    public ProjectOptions Project { get; }

    /// <summary>Types by name, each looked up once.</summary>
    public TypeCache Types { get; }

    /// <summary>Judges folded strings as the scanner judges files.</summary>
    public LiteralJudge Literals { get; }

    /// <summary>Whether this is a project of tests.</summary>
    public bool IsTestProject { get; }

    /// <summary>The one of a compilation.</summary>
    public static GuardCompilation Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var byOptions = ByCompilation.GetValue(compilation, static _ => new());
        if (byOptions.TryGetValue(options, out var known))
            return known;
        lock (byOptions)
        {
            if (!byOptions.TryGetValue(options, out known))
                byOptions.Add(options, known = new GuardCompilation(compilation, options, cancellationToken));
            return known;
        }
    }

    /// <summary>A part that several analyzers share, made at the first call.</summary>
    public T Part<T>(Func<GuardCompilation, T> make)
        where T : class => (T)_parts.GetOrAdd(typeof(T), _ => make(this));

    /// <summary>What is known of a file's place: path, options, inline allows.</summary>
    public SourceFile FileOf(SyntaxTree tree) => _files.GetOrAdd(tree, key => new SourceFile(key, this));

    /// <summary>The file that a line of code was generated from, where the compilation has it as an additional file (Razor).</summary>
    /// <param name="path">Its path, as <c>#line</c> says it.</param>
    /// <param name="generated">The code.</param>
    public SourceFile? FileOf(string path, SyntaxTree generated) => _origins.GetOrAdd(path, key =>
        AnalyzerOptions.AdditionalFiles.FirstOrDefault(file => RepositoryPolicy.IsSamePath(file.Path, key))?.GetText() is { } text ? new SourceFile(key, generated, text, this) : null);
}
