using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>What the hook finds in each file of a compilation; each file scanned once, when first asked for. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class FileScans(GuardCompilation guard)
{
    private readonly ConcurrentDictionary<SyntaxTree, FileMatches> _known = new();

    /// <summary>For <see cref="GuardCompilation.Part"/>.</summary>
    public static FileScans Make(GuardCompilation guard) => new(guard);

    /// <summary>What the hook finds in a file.</summary>
    public FileMatches In(SyntaxTree tree, SourceFile file, CancellationToken cancellationToken) => _known.TryGetValue(tree, out var known)
        ? known
        : _known.GetOrAdd(tree, FileMatches.In(tree.GetText(cancellationToken), guard.Policy.Scanner, guard.Policy.Decider.Key, file.Kind, cancellationToken));
}
