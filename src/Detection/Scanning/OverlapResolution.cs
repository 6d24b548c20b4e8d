namespace ApiXGuard.Detection.Scanning;

/// <summary>Leaves one candidate where several claim the same bytes.</summary>
internal static class OverlapResolution
{
    /// <summary>
    /// Takes candidates by place and keeps, of those that overlap, the more specific; of equals, the longer; then the surer; then the
    /// first.
    /// </summary>
    public static List<(Candidate Candidate, Judgement Judgement)> Resolve(List<(Candidate Candidate, Judgement Judgement)> judged)
    {
        var kept = new List<(Candidate Candidate, Judgement Judgement)>(judged.Count);
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

    private static bool Beats((Candidate Candidate, Judgement Judgement) a, (Candidate Candidate, Judgement Judgement) b)
    {
        var specificity = Specificity.Of(a.Candidate.Rule).CompareTo(Specificity.Of(b.Candidate.Rule));
        if (specificity != 0)
            return specificity > 0;
        if (a.Candidate.Length != b.Candidate.Length)
            return a.Candidate.Length > b.Candidate.Length;
        return a.Judgement.Confidence > b.Judgement.Confidence;
    }
}
