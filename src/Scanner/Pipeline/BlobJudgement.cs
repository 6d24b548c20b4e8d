using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Pipeline;

/// <summary>What became of the matches in one blob at one path. Holds no raw secret.</summary>
/// <param name="Findings">What policy left.</param>
/// <param name="Allowed">How many somebody allowed.</param>
/// <param name="BelowConfidence">How many are less sure than what was asked for.</param>
/// <param name="Allows">The inline allows of the text.</param>
internal sealed record BlobJudgement(IReadOnlyList<Finding> Findings, int Allowed, int BelowConfidence, InlineAllowSet Allows)
{
    /// <summary>Lets policy decide on every match.</summary>
    public static BlobJudgement Of(Blob blob, IReadOnlyList<Match> matches, SecretScanner scanner, PolicyDecider decider)
    {
        var added = blob.AddedLines?.Invoke();
        var factory = new FindingFactory(blob, matches);
        var allows = InlineAllowSet.Read(factory.Text.ToUtf8().Span, scanner.Catalogue);
        var findings = new List<Finding>();
        int allowed = 0, below = 0;
        foreach (var match in matches)
        {
            if (added is not null && !added.Overlaps(match.StartLine, match.EndLine))
                continue;
            var fingerprint = Fingerprint.Of(match.Secret.Bytes, decider.Key);
            var subject = new PolicySubject(match.Rule, match.Confidence, fingerprint, blob.Path, match.StartLine, match.EndLine);
            var decision = decider.Decide(subject, allows);
            if (decision.Fate == Fate.Reported)
                findings.Add(factory.Create(match, fingerprint, decision.Confidence));
            allowed += decision.Fate == Fate.Allowed ? 1 : 0;
            below += decision.Fate == Fate.BelowConfidence ? 1 : 0;
        }

        return new BlobJudgement(findings, allowed, below, allows);
    }
}
