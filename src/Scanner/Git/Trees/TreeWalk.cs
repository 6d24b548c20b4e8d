using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Trees;

/// <summary>Walks from trees to blobs, level by level: each tree is read once, whatever number of commits and trees hold it.</summary>
/// <param name="objects">Where trees are read.</param>
internal sealed class TreeWalk(IObjectDatabase objects)
{
    private readonly HashSet<ObjectId> _seen = [];
    private readonly Lock _writing = new();

    /// <summary>Trees that are not in the repository or cannot be read.</summary>
    public HashSet<ObjectId> Missing { get; } = [];

    /// <summary>The blobs below trees that no earlier call met.</summary>
    public List<ObjectId> Read(IEnumerable<ObjectId> roots, CancellationToken cancellationToken)
    {
        var blobs = new List<ObjectId>();
        var level = roots.Where(id => !id.IsZero && _seen.Add(id)).ToList();
        while (level.Count > 0)
        {
            var next = new List<ObjectId>();
            objects.ReadEach(level, Array.MaxLength, (id, reading) => Take(id, reading, next, blobs), cancellationToken);
            level = next;
        }

        return blobs;
    }

    /// <summary>Whether a tree or blob was met.</summary>
    public bool HasMet(ObjectId id) => _seen.Contains(id);

    /// <summary>Takes a blob that no tree was seen to hold.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(ObjectId blob) => _seen.Add(blob);

    private void Take(ObjectId id, ObjectReading reading, List<ObjectId> trees, List<ObjectId> blobs)
    {
        lock (_writing)
        {
            var isTree = reading.State == ObjectState.Read && reading.Kind == ObjectKind.Tree;
            var entries = new TreeEntries(reading.Content.Span, id.Length);
            while (isTree && entries.MoveNext())
            {
                if (!entries.IsSubmodule && _seen.Add(entries.Id))
                    (entries.IsTree ? trees : blobs).Add(entries.Id);
            }

            if ((!isTree || entries.IsDamaged) && !EmptyTree.Is(id))
                Missing.Add(id);
        }
    }
}
