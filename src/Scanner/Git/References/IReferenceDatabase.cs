using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.References;

/// <summary>The names of a repository, whoever reads them.</summary>
internal interface IReferenceDatabase : IDisposable
{
    /// <summary>
    /// Everything with a name: all refs (branches, tags, notes, stash, replace refs), HEAD of every work tree, and the older entries
    /// of the stash, which only its reflog names.
    /// </summary>
    /// <param name="broken">Takes the names that cannot be read.</param>
    IReadOnlyList<Reference> ListAll(ICollection<string> broken);

    /// <summary>What HEAD stands for; <see langword="null"/> before the first commit.</summary>
    ObjectId? Head { get; }

    /// <summary>The object that an expression like <c>main~3</c> stands for; <see langword="null"/> where there is none.</summary>
    ObjectId? Resolve(string revision);
}
