using ApiXGuard.Analyzers.Options;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Diagnostics;

/// <summary>What is known of one source file. Thread-safe.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<InlineAllowSet> _allows;

    public SourceFile(SyntaxTree tree, GuardCompilation guard)
        : this(tree.FilePath, tree, tree.GetText, guard)
    {
    }

    /// <summary>A file that code was generated from.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="generated">The code, whose options hold.</param>
    /// <param name="text">Its text, with the inline allows.</param>
    /// <param name="guard">The compilation.</param>
    public SourceFile(string path, SyntaxTree generated, SourceText text, GuardCompilation guard)
        : this(path, generated, _ => text, guard)
    {
    }

    private SourceFile(string path, SyntaxTree tree, Func<CancellationToken, SourceText> text, GuardCompilation guard)
    {
        Path = guard.Policy.RelativePath(path);
        Options = SourceOptions.Of(guard.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var kind = PathKind.Of(Path);
        // A generated file stands for the text that it was generated from (Razor).
        Kind = new PathKind(FileLanguage.Code, (kind.Traits & ~PathTraits.Generated) | (guard.IsTestProject ? PathTraits.Test : PathTraits.None));
        IsExcluded = guard.Policy.Decider.Configuration.IsExcluded(Path);
        _allows = new(() => guard.Policy.AllowsIn(text(CancellationToken.None)));
    }

    /// <summary>Relative to the repository's root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>What judging needs to know of the path.</summary>
    public PathKind Kind { get; }

    /// <summary>Whether the configuration leaves the file out.</summary>
    public bool IsExcluded { get; }

    /// <summary>What <c>.editorconfig</c> says of the file.</summary>
    public SourceOptions Options { get; }

    /// <summary>The inline allows; read when first asked for.</summary>
    public InlineAllowSet Allows => _allows.Value;
}
