namespace ApiXGuard.Detection.Scanning;

/// <summary>A candidate that was not dropped.</summary>
/// <param name="Candidate">Its span is in the text that was scanned, also where the secret stood in decoded text.</param>
/// <param name="Judgement">What it is worth.</param>
/// <param name="Secret">The normalised secret.</param>
internal readonly record struct JudgedCandidate(Candidate Candidate, Judgement Judgement, SecretValue Secret);
