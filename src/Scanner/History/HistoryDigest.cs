using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Scanner.Git.Commits;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.History;

/// <summary>A hash of the commits and names of a scan, which is another one as soon as a clone is not in the same state.</summary>
internal static class HistoryDigest
{
    /// <summary>The hash.</summary>
    /// <param name="walked">The commits, and what names stand for besides.</param>
    /// <param name="head">The commit that HEAD stands for.</param>
    public static string Of(WalkedCommits walked, ObjectId? head)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[ObjectId.Sha256Length];
        Append(head ?? default, bytes);
        foreach (var commit in walked.Graph.Order)
            Append(walked.Graph.Id(commit), bytes);
        foreach (var (name, id, _) in walked.Others.OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Id))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            Append(id, bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(ObjectId id, Span<byte> buffer)
        {
            id.CopyTo(buffer);
            hash.AppendData(buffer[..id.Length]);
        }
    }
}
