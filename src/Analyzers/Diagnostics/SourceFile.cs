using ApiXGuard.Analyzers.Options;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Diagnostics;

/// <summary>What is known of one source file. Thread-safe.</summary>
internal sealed class SourceFile
{
    private readonly Lazy<InlineAllowSet> _allows;

    public SourceFile(SyntaxTree tree, GuardCompilation guard)
    {
        Path = guard.Policy.RelativePath(tree.FilePath);
        Options = SourceOptions.Of(guard.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var kind = PathKind.Of(Path);
        // A generated file stands for the text that it was generated from (Razor).
        Kind = new PathKind(FileLanguage.Code, (kind.Traits & ~PathTraits.Generated) | (guard.IsTestProject ? PathTraits.Test : PathTraits.None));
        IsExcluded = guard.Policy.Decider.Configuration.IsExcluded(Path);
        _allows = new(() => guard.Policy.AllowsIn(tree.GetText()));
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
