using System.Collections.Concurrent;
using System.Text;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Tests.Sources;

/// <summary>Keeps what a source gives.</summary>
internal sealed class RecordingVisitor : IBlobVisitor
{
    public ConcurrentBag<SeenBlob> Blobs { get; } = [];

    public ConcurrentBag<SkippedItem> Skipped { get; } = [];

    public ConcurrentBag<ScanError> Errors { get; } = [];

    public IEnumerable<string> Paths => Blobs.Select(blob => blob.Path).Order(StringComparer.Ordinal);

    public SeenBlob this[string path] => Blobs.Single(blob => blob.Path == path);

    public void Visit(Blob blob) =>
        Blobs.Add(new SeenBlob(blob.Path, Encoding.Latin1.GetString(blob.Content.Span), Describe(blob.AddedLines?.Invoke())));

    public void Skip(SkippedItem item) => Skipped.Add(item);

    public void Fail(ScanError error) => Errors.Add(error);

    private static string Describe(LineSet? lines) => lines switch
    {
        null => "all",
        { Ranges: [(1, int.MaxValue)] } => "all",
        _ => string.Join(",", lines.Ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}")),
    };
}

/// <summary>A blob as a visitor met it: its bytes as Latin-1, its added lines like <c>1-3,7</c>.</summary>
internal sealed record SeenBlob(string Path, string Text, string Added);
