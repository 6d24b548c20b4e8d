using System.Text;
using ApiXGuard.Analyzers.Policies;
using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Passes folded strings through the same steps as the scanner passes files, so that both agree. Thread-safe.</summary>
/// <param name="policy">Engine and key of fingerprints.</param>
internal sealed class LiteralJudge(RepositoryPolicy policy)
{
    /// <summary>Nothing shorter is a secret.</summary>
    public const int Shortest = 4;

    /// <summary>Longer texts are cut: a secret hidden behind a megabyte of text is the scanner's to find.</summary>
    public const int Longest = 1 << 20;

    /// <summary>The secrets in a text, of every confidence.</summary>
    /// <param name="text">The text as the program sees it: escapes are resolved.</param>
    /// <param name="name">What the whole text is assigned to; <see langword="null"/> where that is not known.</param>
    /// <param name="path">The kind of path of the file.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    public IReadOnlyList<LiteralSecret> Judge(string text, string? name, PathKind path, CancellationToken cancellationToken)
    {
        if (text.Length < Shortest)
            return [];
        var bytes = Encoding.UTF8.GetBytes(text.Length <= Longest ? text : text.Substring(0, Longest));
        var found = policy.Scanner.FindMatches(bytes, new JudgeContext { Path = path, SymbolName = name, IsDecoded = true }, cancellationToken);
        if (found.Matches.Count == 0)
            return [];
        var secrets = new LiteralSecret[found.Matches.Count];
        for (var i = 0; i < secrets.Length; i++)
        {
            var match = found.Matches[i];
            secrets[i] = new LiteralSecret(
                match.Rule, match.Confidence, match.Validity, Fingerprint.Of(match.Secret.Bytes, policy.Decider.Key), match.Start == 0 && match.Length == bytes.Length);
        }

        return secrets;
    }
}
