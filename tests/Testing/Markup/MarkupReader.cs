using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes the markup out of a solution's files and remembers what it expects and which places it numbers.</summary>
internal sealed class MarkupReader(
    MarkupMode mode,
    MarkupOptions options,
    DiagnosticDescriptor? defaultDiagnostic,
    ImmutableArray<DiagnosticDescriptor> supportedDiagnostics,
    ImmutableArray<string> fixableDiagnostics)
{
    private readonly Dictionary<string, FileLinePositionSpan> _places = new(StringComparer.Ordinal);
    private readonly List<DiagnosticResult> _expected = [];

    public IReadOnlyDictionary<string, FileLinePositionSpan> Places => _places;

    public IReadOnlyList<DiagnosticResult> Expected => _expected;

    public (string filename, SourceText content) Read((string filename, SourceText content) file)
    {
        if (mode == MarkupMode.None)
            return file;

        string output;
        ImmutableArray<int> positions = [];
        ImmutableDictionary<string, ImmutableArray<TextSpan>> spans;
        if (options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode))
            TestFileMarkupParser.GetSpans(file.content.ToString(), true, out output, out spans);
        else
            TestFileMarkupParser.GetPositionsAndSpans(file.content.ToString(), out output, out positions, out spans);

        var text = file.content.Replace(new TextSpan(0, file.content.Length), output);
        if (mode != MarkupMode.Ignore)
        {
            foreach (var position in positions)
            {
                if (DiagnosticFor("") is { } expected)
                    _expected.Add(expected.WithLocation(file.filename, text.Lines.GetLinePosition(position)));
            }

            foreach (var (name, named) in spans.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                Take(name, named, file.filename, text);
        }

        return (file.filename, text);
    }

    private void Take(string name, ImmutableArray<TextSpan> spans, string path, SourceText text)
    {
        var places = spans.Select(span => new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span)));
        if (name.StartsWith('#'))
        {
            if (spans.Length != 1 || !_places.TryAdd(name, places.Single()))
                throw new InvalidOperationException($"Input contains multiple markup locations with key '{name}'");
        }
        else if (DiagnosticFor(name) is { } expected)
        {
            _expected.AddRange(places.Select(place => expected.WithSpan(place)));
        }
    }

    /// <summary>Null where the fix is expected to have done away with it.</summary>
    private DiagnosticResult? DiagnosticFor(string id)
    {
        var descriptors = id.Length == 0
            ? (defaultDiagnostic is null ? [] : [defaultDiagnostic])
            : supportedDiagnostics.Where(descriptor => descriptor.Id == id).ToArray();
        if (id.Length == 0 && descriptors.Length == 0)
            throw new InvalidOperationException("Markup syntax can only omit the diagnostic ID if the first analyzer only supports a single diagnostic.");
        if (descriptors.Length > 1 && !options.HasFlag(MarkupOptions.UseFirstDescriptor))
            throw new InvalidOperationException($"Multiple diagnostic descriptors with ID {id} were found.");

        // What no analyzer supports is the compiler's.
        var result = descriptors.Length > 0 ? new DiagnosticResult(descriptors[0]) : new DiagnosticResult(id, DiagnosticSeverity.Error);
        return mode == MarkupMode.IgnoreFixable && fixableDiagnostics.Contains(result.Id)
            ? null
            : result.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }
}
