using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which expected diagnostics a pragma, or a mark of generated code, at the top of each file has to silence.</summary>
internal sealed class Exclusions(ImmutableArray<DiagnosticAnalyzer> analyzers, SourceFileCollection sources)
{
    private readonly HashSet<string> _files = [.. sources.Select(source => source.filename)];
    private readonly ILookup<string, DiagnosticDescriptor> _supported = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToLookup(descriptor => descriptor.Id);

    public bool IsSubject(DiagnosticResult result) =>
        !result.Id.StartsWith("CS", StringComparison.Ordinal)
        && !result.Id.StartsWith("BC", StringComparison.Ordinal)
        && !result.Id.StartsWith("AD", StringComparison.Ordinal)
        && IsInSource(result)
        && _supported.Contains(result.Id);

    public bool IsSuppressible(DiagnosticResult result) =>
        IsSubject(result) && !_supported[result.Id].Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    public DiagnosticResult MovedDown(DiagnosticResult result) => IsInSource(result) ? result.WithLineOffset(1) : result;

    private bool IsInSource(DiagnosticResult result) => result.HasLocation && _files.Contains(result.Spans[0].Span.Path);
}
