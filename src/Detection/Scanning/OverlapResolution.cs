namespace ApiXGuard.Detection.Scanning;

/// <summary>Leaves one candidate where several claim the same bytes.</summary>
internal static class OverlapResolution
{
    /// <summary>
    /// Takes candidates by place and keeps, of those that overlap, the more specific; of equals, the longer; then the one that a
    /// word beside it vouches for; then the surer; then the first.
    /// </summary>
    public static List<JudgedCandidate> Resolve(List<JudgedCandidate> judged)
    {
        var kept = new List<JudgedCandidate>(judged.Count);
        foreach (var next in judged)
        {
            var wins = true;
            while (kept.Count > 0 && kept[kept.Count - 1].Candidate.End > next.Candidate.Start)
            {
                wins = Beats(next, kept[kept.Count - 1]);
                if (!wins)
                    break;
                kept.RemoveAt(kept.Count - 1);
            }

            if (wins)
                kept.Add(next);
        }

        return kept;
    }

    private static bool Beats(in JudgedCandidate a, in JudgedCandidate b)
    {
        var specificity = Specificity.Of(a.Candidate.Rule).CompareTo(Specificity.Of(b.Candidate.Rule));
        if (specificity != 0)
            return specificity > 0;
        if (a.Candidate.Length != b.Candidate.Length)
            return a.Candidate.Length > b.Candidate.Length;
        var near = Specificity.HasNearWord(a.Candidate.Rule);
        return near == Specificity.HasNearWord(b.Candidate.Rule) ? a.Judgement.Confidence > b.Judgement.Confidence : near;
    }
}
