using System.Collections.Concurrent;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One reference per file and process: reading them again is most of what a test would cost.</summary>
public static class MetadataReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Cache = new(StringComparer.Ordinal);

    internal static MetadataReference CreateReferenceFromFile(string path) =>
        Cache.GetOrAdd(Path.GetFullPath(path), static full =>
        {
            var documentation = Path.ChangeExtension(full, ".xml");
            return MetadataReference.CreateFromFile(full, documentation: File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null);
        });
}
