using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// What the hook and the scanner find in the text of one source file, by place. The analyzers show the same where a string holds it, so
/// that editor and hook agree. Holds no raw value.
/// </summary>
internal sealed class FileMatches
{
    private readonly (TextSpan Span, LiteralSecret Secret)[] _matches;

    private FileMatches((TextSpan, LiteralSecret)[] matches) => _matches = matches;

    /// <summary>Whether the hook finds nothing in the file.</summary>
    public bool IsEmpty => _matches.Length == 0;

    /// <summary>Scans a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="scanner">The engine.</param>
    /// <param name="key">Of fingerprints.</param>
    /// <param name="path">The kind of the file's path.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    public static FileMatches In(SourceText text, SecretScanner scanner, FingerprintKey key, PathKind path, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var found = scanner.FindMatches(bytes, new JudgeContext { Path = path }, cancellationToken).Matches;
        if (found.Count == 0)
            return new([]);
        var matches = new (TextSpan, LiteralSecret)[found.Count];
        var (seenBytes, seenLetters) = (0, 0);
        for (var i = 0; i < matches.Length; i++)
        {
            var match = found[i];
            // Matches may nest, so that one may begin before the last one ended, never before it began.
            seenLetters += Encoding.UTF8.GetCharCount(bytes, seenBytes, match.Start - seenBytes);
            seenBytes = match.Start;
            var span = new TextSpan(seenLetters, Encoding.UTF8.GetCharCount(bytes, match.Start, match.Length));
            matches[i] = (span, new LiteralSecret(match.Rule, match.Confidence, match.Validity, Fingerprint.Of(match.Secret.Bytes, key), IsWhole: false));
        }

        return new(matches);
    }

    /// <summary>Those that lie in a span.</summary>
    public IEnumerable<(TextSpan Span, LiteralSecret Secret)> Within(TextSpan span)
    {
        foreach (var match in _matches)
        {
            if (match.Span.Start >= span.End)
                yield break;
            if (span.Contains(match.Span))
                yield return match;
        }
    }
}
