using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Trees;

namespace ApiXGuard.Scanner.History;

/// <summary>What only the object store still holds. Its commits are selected like named ones; this is about what no commit leads to.</summary>
internal static class UnreachableObjects
{
    /// <summary>What stands before the id in place of a path.</summary>
    public const string Prefix = "unreachable/";

    /// <summary>Adds trees, blobs and tags that no walk has met to what is named.</summary>
    /// <returns>The blobs below the trees that were added.</returns>
    public static List<ObjectId> Find(IObjectDatabase objects, TreeWalk seen, List<NamedObject> named, CancellationToken cancellationToken)
    {
        var all = objects.List(withSizes: false, cancellationToken).ToList();
        var tags = named.Select(item => item.Id).ToHashSet();
        var trees = all.Where(item => item.Kind == ObjectKind.Tree && !seen.HasMet(item.Id)).Select(item => item.Id).ToList();
        // A tree that another one holds is met through that one, with its path.
        var below = new HashSet<ObjectId>();
        objects.ReadEach(trees, Array.MaxLength, (id, reading) =>
        {
            lock (below)
            {
                var entries = new TreeEntries(reading.Content.Span, id.Length);
                while (reading.Kind == ObjectKind.Tree && entries.MoveNext())
                {
                    if (entries.IsTree)
                        below.Add(entries.Id);
                }
            }
        }, cancellationToken);
        var roots = trees.Where(id => !below.Contains(id)).ToList();
        var blobs = seen.Read(roots, cancellationToken);
        named.AddRange(roots.Select(id => Name(id, ObjectKind.Tree)));
        foreach (var (id, kind, _) in all)
        {
            if ((kind == ObjectKind.Blob && !seen.HasMet(id)) || (kind == ObjectKind.Tag && !tags.Contains(id)))
                named.Add(Name(id, kind));
        }

        return blobs;
    }

    /// <summary>The commits that no name leads to, as names to begin at.</summary>
    public static IEnumerable<Git.References.Reference> Commits(IObjectDatabase objects, CancellationToken cancellationToken) =>
        objects.List(withSizes: false, cancellationToken).Where(item => item.Kind == ObjectKind.Commit).Select(item => new Git.References.Reference(Prefix + item.Id, item.Id));

    private static NamedObject Name(ObjectId id, ObjectKind kind) => new(Prefix + id, id, kind);
}
