using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Commits;

/// <summary>What a walk over commits found.</summary>
/// <param name="Graph">The commits.</param>
/// <param name="Others">What names stand for besides commits: tags, trees and blobs.</param>
/// <param name="Missing">Commits and tags that are not in the repository or cannot be read.</param>
internal sealed record WalkedCommits(CommitGraph Graph, IReadOnlyList<NamedObject> Others, IReadOnlyCollection<ObjectId> Missing);

/// <summary>An object that a name stands for, directly or through tags.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Id">The object.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct NamedObject(string Name, ObjectId Id, ObjectKind Kind);
