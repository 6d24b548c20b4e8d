using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.History;

/// <summary>What a scan that was stopped had been through, so that the next one goes on from there. Objects are named by id.</summary>
/// <param name="Ids">The objects that were scanned.</param>
/// <param name="Suspects">Those of them that may hold a secret, which nobody has judged yet.</param>
/// <param name="Binaries">How many of them are binary.</param>
internal sealed record SiftedObjects(IReadOnlySet<ObjectId> Ids, IReadOnlyDictionary<ObjectId, ObjectKind> Suspects, int Binaries);
