using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Opens the packs of an <c>objects/pack</c> folder.</summary>
internal static class PackFolder
{
    private const int MostPacks = 10_000;

    /// <summary>Adds every pack that has an index of its own or stands in one of several.</summary>
    /// <exception cref="UnsupportedStoreException">A pack or index is damaged or of a version that is not known.</exception>
    public static void Open(string folder, List<PackFile> packs, List<IDisposable> opened)
    {
        if (!Directory.Exists(folder))
            return;
        MultiPackIndex? several = null;
        foreach (var path in Directory.EnumerateFiles(folder, "pack-*.pack").Order(StringComparer.Ordinal))
        {
            if (packs.Count == MostPacks)
                throw new UnsupportedStoreException(UnsupportedReason.TooMany, $"there are more than {MostPacks} packs");
            var index = Path.ChangeExtension(path, ".idx");
            var name = Path.GetFileName(path);
            PackEntries? entries;
            if (File.Exists(index))
            {
                var own = Map(index);
                opened.Add(own);
                entries = PackIndex.Open(own, Path.GetFileName(index));
            }
            else
            {
                several ??= OpenSeveral(folder, opened);
                entries = EntriesOf(several, Path.GetFileName(index));
            }

            // As git does, leave alone what nothing indexes: it may still be arriving.
            if (entries is null)
                continue;
            var file = Map(path);
            opened.Add(file);
            packs.Add(PackFile.Open(file, entries, name));
        }
    }

    private static MultiPackIndex? OpenSeveral(string folder, List<IDisposable> opened)
    {
        if (Directory.Exists(Path.Join(folder, "multi-pack-index.d")))
            throw new UnsupportedStoreException(UnsupportedReason.MultiPackIndexVersion, "the index of several packs is a chain of them");
        var path = Path.Join(folder, "multi-pack-index");
        if (!File.Exists(path))
            return null;
        var file = Map(path);
        opened.Add(file);
        return MultiPackIndex.Open(file, "multi-pack-index");
    }

    private static PackEntries? EntriesOf(MultiPackIndex? several, string indexName)
    {
        for (var i = 0; several is not null && i < several.Packs.Count; i++)
        {
            if (several.Packs[i] == indexName)
                return several.EntriesOf(i);
        }

        return null;
    }

    private static MappedFile Map(string path)
    {
        try
        {
            return MappedFile.Open(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnsupportedStoreException(UnsupportedReason.Damaged, $"'{Path.GetFileName(path)}' cannot be read: {e.Message}");
        }
    }
}
