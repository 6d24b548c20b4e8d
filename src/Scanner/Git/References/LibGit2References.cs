using ApiXGuard.Scanner.Git.Objects;
using LibGit2Sharp;
using ObjectId = ApiXGuard.Scanner.Git.Objects.ObjectId;

namespace ApiXGuard.Scanner.Git.References;

/// <summary>Reads names through libgit2.</summary>
internal sealed class LibGit2References : IReferenceDatabase
{
    private readonly RepositoryLocation _location;
    private readonly Repository _repository;

    /// <exception cref="GitException">libgit2 refuses the repository.</exception>
    public LibGit2References(RepositoryLocation location)
    {
        _location = location;
        if (location.Environment.CommonDirectory is not null)
            throw new GitException("libgit2 does not look where GIT_COMMON_DIR points");
        _repository = LibGit2Repository.Guard(() => LibGit2Repository.Open(location, new RepositoryOptions()));
    }

    /// <inheritdoc/>
    public ObjectId? Head => LibGit2Repository.Guard(() => _repository.Refs.Head is { } head ? TargetOf(head) : null);

    /// <inheritdoc/>
    public IReadOnlyList<Reference> ListAll(ICollection<string> broken) => LibGit2Repository.Guard<IReadOnlyList<Reference>>(() =>
    {
        var all = ListReferences(broken);

        if (Head is { } head)
            all.Add(new Reference("HEAD", head));
        foreach (var id in ReferenceFiles.HeadsOfWorkTrees(_location))
            all.Add(new Reference("HEAD", id));
        if (_repository.Refs[ReferenceFiles.Stash] is not null)
        {
            foreach (var entry in _repository.Refs.Log(ReferenceFiles.Stash))
            {
                if (Parse(entry.To) is { IsZero: false } id)
                    all.Add(new Reference(ReferenceFiles.Stash, id));
            }
        }

        return all;
    });

    private List<Reference> ListReferences(ICollection<string> broken)
    {
        var all = new List<Reference>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in _repository.Refs)
        {
            listed.Add(reference.CanonicalName);
            Add(reference, reference.CanonicalName);
        }

        // libgit2 leaves out, without a word, what it cannot read.
        foreach (var name in ReferenceFiles.Names(_location).Where(name => !listed.Contains(name)))
        {
            try
            {
                Add(_repository.Refs[name], name);
            }
            catch (LibGit2SharpException)
            {
                broken.Add(name);
            }
        }

        return all;

        void Add(LibGit2Sharp.Reference? reference, string name)
        {
            if (reference is not null && TargetOf(reference) is { } id)
                all.Add(new Reference(name, id));
            else if (reference is not SymbolicReference)
                broken.Add(name);
        }
    }

    /// <inheritdoc/>
    public ObjectId? Resolve(string revision) => LibGit2Repository.Guard<ObjectId?>(() =>
    {
        try
        {
            // A full id may name an object that is not there: then it stands for nothing.
            return _repository.Lookup(revision) is { } found ? Parse(found.Id) : null;
        }
        catch (Exception e) when (e is InvalidSpecificationException or AmbiguousSpecificationException or NotFoundException)
        {
            return null;
        }
    });

    /// <inheritdoc/>
    public void Dispose() => _repository.Dispose();

    private static ObjectId? TargetOf(LibGit2Sharp.Reference reference)
    {
        try
        {
            return reference.ResolveToDirectReference() is { } direct && ObjectId.TryParse(direct.TargetIdentifier, out var id) ? id : null;
        }
        catch (LibGit2SharpException)
        {
            return null;
        }
    }

    private static ObjectId? Parse(LibGit2Sharp.ObjectId id) => ObjectId.TryParse(id.Sha, out var own) ? own : null;
}
