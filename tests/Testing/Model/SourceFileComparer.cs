using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The same path, text, encoding and checksum algorithm.</summary>
internal sealed class SourceFileComparer : IEqualityComparer<(string filename, SourceText content)>
{
    public static SourceFileComparer Instance { get; } = new();

    public bool Equals((string filename, SourceText content) x, (string filename, SourceText content) y) =>
        x.filename == y.filename
        && Equals(x.content.Encoding, y.content.Encoding)
        && x.content.ChecksumAlgorithm == y.content.ChecksumAlgorithm
        && x.content.ContentEquals(y.content);

    public int GetHashCode((string filename, SourceText content) file) => file.filename.GetHashCode(StringComparison.Ordinal);
}
