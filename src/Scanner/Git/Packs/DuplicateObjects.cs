using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Which entries of packs name an object that an earlier entry, of the same pack or one before it, already names.</summary>
internal sealed class DuplicateObjects
{
    private readonly HashSet<int>[] _duplicates;

    /// <summary>Compares packs, the largest first.</summary>
    /// <exception cref="UnsupportedStoreException">An index is not in the order of its ids, so that nothing can be found in it.</exception>
    public DuplicateObjects(IReadOnlyList<PackFile> packs)
    {
        _duplicates = new HashSet<int>[packs.Count];
        for (var later = 0; later < packs.Count; later++)
        {
            var own = _duplicates[later] = [];
            var entries = packs[later].Entries;
            ObjectId before = default;
            for (var entry = 0; entry < entries.Count; entry++)
            {
                // Packs come largest first, so each is looked up in those with more.
                var id = entries.IdAt(entry);
                if (entry > 0 && id.CompareTo(before) < 0)
                    throw new UnsupportedStoreException(UnsupportedReason.Damaged, $"the index of '{packs[later].Name}' is damaged: its ids are not in order");
                if ((entry > 0 && id == before) || IsInEarlier(packs, later, id))
                    own.Add(entry);
                before = id;
            }
        }
    }

    /// <summary>Whether the entry adds nothing.</summary>
    public bool IsDuplicate(int pack, int entry) => _duplicates[pack].Contains(entry);

    private static bool IsInEarlier(IReadOnlyList<PackFile> packs, int later, ObjectId id)
    {
        for (var earlier = 0; earlier < later; earlier++)
        {
            if (packs[earlier].Entries.Find(id) >= 0)
                return true;
        }

        return false;
    }
}
