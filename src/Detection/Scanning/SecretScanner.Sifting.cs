using ApiXGuard.Detection.Encodings;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection;

public sealed partial class SecretScanner
{
    // Traits of a place only lower or drop: what counts nowhere without them counts nowhere with them.
    private static readonly FileLanguage[] Languages =
    [
        FileLanguage.Settings, FileLanguage.Unknown, FileLanguage.Code, FileLanguage.Json, FileLanguage.Yaml, FileLanguage.Markup,
        FileLanguage.Shell, FileLanguage.Prose, FileLanguage.Style, FileLanguage.Netrc, FileLanguage.Npmrc, FileLanguage.Pgpass,
        FileLanguage.Htpasswd, FileLanguage.DockerConfig, FileLanguage.GitCredentials, FileLanguage.Sql,
    ];

    /// <summary>
    /// Whether <c>FindMatches</c> may find something that matters in a blob under some path: for blobs whose paths are not known yet.
    /// Never says <see cref="Sifted.Clean"/> of a blob in which it would.
    /// </summary>
    /// <param name="blob">The blob, in its original encoding.</param>
    /// <param name="matters">Whether a match of a rule, at most this sure, matters.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Sifted Sift(ReadOnlySpan<byte> blob, Func<SecretRule, Confidence, bool> matters, CancellationToken cancellationToken = default)
    {
        var encoding = EncodingRecognition.Recognise(blob);
        if (encoding == BlobEncoding.Binary)
            return Sifted.Binary;
        var text = blob.Slice(EncodingRecognition.MarkLength(encoding));
        if (encoding is not (BlobEncoding.Utf8 or BlobEncoding.Utf8WithMark))
            text = Utf16Text.ToUtf8(text, encoding is BlobEncoding.Utf16BigEndian or BlobEncoding.Utf16BigEndianWithMark);
        return MayMatch(text, depth: 0, matters, cancellationToken) ? Sifted.MayMatch : Sifted.Clean;
    }

    private bool MayMatch(ReadOnlySpan<byte> text, int depth, Func<SecretRule, Confidence, bool> matters, CancellationToken cancellationToken)
    {
        var found = new CandidateList();
        Scan(text, found, cancellationToken);
        foreach (var candidate in found)
        {
            if (MayCount(candidate, text, matters))
                return true;
        }

        if (depth == MostDepth)
            return false;
        for (var from = 0; EncodedRuns.TryNext(text, ref from, out var run);)
        {
            var isUtf16 = EncodingRecognition.Recognise(run.Decoded) == BlobEncoding.Utf16LittleEndian;
            if (MayMatch(isUtf16 ? Utf16Text.ToUtf8(run.Decoded, bigEndian: false) : run.Decoded, depth + 1, matters, cancellationToken))
                return true;
        }

        return false;
    }

    private bool MayCount(in Candidate candidate, ReadOnlySpan<byte> text, Func<SecretRule, Confidence, bool> matters)
    {
        if (!matters(candidate.Rule, Confidence.High))
            return false;
        foreach (var language in Languages)
        {
            var judgement = Judge(candidate, text, new JudgeContext { Path = new PathKind(language, PathTraits.None) });
            if (!judgement.IsDropped && matters(candidate.Rule, judgement.Confidence))
                return true;
        }

        return false;
    }
}

/// <summary>What may be in a blob whose path is not known.</summary>
public enum Sifted
{
    /// <summary>Nothing that matters, whatever its path.</summary>
    Clean,

    /// <summary>Something that may matter under some path.</summary>
    MayMatch,

    /// <summary>Binary content, in which nothing is looked for.</summary>
    Binary,
}
