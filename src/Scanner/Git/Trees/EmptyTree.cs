using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Trees;

/// <summary>The tree without entries: git knows it without storing it.</summary>
internal static class EmptyTree
{
    /// <summary>Its id in SHA-1 repositories.</summary>
    public const string Sha1 = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    /// <summary>Its id in SHA-256 repositories.</summary>
    public const string Sha256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";

    private static readonly ObjectId Sha1Id = Parse(Sha1);
    private static readonly ObjectId Sha256Id = Parse(Sha256);

    /// <summary>Whether an id is that of the empty tree.</summary>
    public static bool Is(ObjectId id) => id == Sha1Id || id == Sha256Id;

    private static ObjectId Parse(string hex) => ObjectId.TryParse(hex, out var id) ? id : default;
}
