namespace ApiXGuard.Benchmarks.Engine;

/// <summary>The text to measure with.</summary>
internal static class Corpus
{
    /// <summary>Joins the text files below a folder, in the order of their paths, and repeats them up to a size.</summary>
    public static byte[] Read(string folder, int megabytes)
    {
        var text = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            if (!bytes.AsSpan(0, Math.Min(bytes.Length, 8000)).Contains((byte)0))
                text.Write(bytes);
        }

        var once = text.ToArray();
        if (once.Length == 0)
            return [];
        var all = new byte[megabytes * 1_000_000];
        for (var at = 0; at < all.Length; at += once.Length)
            once.AsSpan(0, Math.Min(once.Length, all.Length - at)).CopyTo(all.AsSpan(at));
        return all;
    }
}
