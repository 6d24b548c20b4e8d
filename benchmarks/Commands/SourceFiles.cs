namespace ApiXGuard.Benchmarks.Commands;

/// <summary>The text files of a folder.</summary>
internal static class SourceFiles
{
    /// <summary>Their contents, in the order of their paths.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Of(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(path);
            if (!content.AsSpan(0, Math.Min(content.Length, 8000)).Contains((byte)0))
                yield return (System.IO.Path.GetFileName(path), content);
        }
    }
}
