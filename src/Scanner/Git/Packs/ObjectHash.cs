using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>The names of objects: the SHA-1 of a header and the content.</summary>
internal static class ObjectHash
{
    /// <summary>Whether a content is what its name says.</summary>
    public static bool Matches(ObjectId id, ObjectKind kind, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"{kind.ToString().ToLowerInvariant()} {content.Length}\0"));
        hash.AppendData(content);
        Span<byte> value = stackalloc byte[ObjectId.Sha1Length];
        return hash.GetHashAndReset(value) == value.Length && new ObjectId(value) == id;
    }
}
