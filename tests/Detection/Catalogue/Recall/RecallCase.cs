using System.Text;
using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>A text with a made-up secret in it. Written as a line <c>rule | path | text</c>, the secret's shape between guillemets.</summary>
internal sealed record RecallCase(string Rule, string Path, string Template)
{
    private const int Seeds = 4;

    /// <summary>Reads the lines of a table; a rule of <c>*</c> is any.</summary>
    public static IEnumerable<RecallCase> Read(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(" | ", 3);
            yield return new RecallCase(parts[0].Trim(), parts[1].Trim(), parts[2].TrimEnd('\r').Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal));
        }
    }

    /// <summary>What is wrong with what the engine finds in some samples; empty where it finds each with a confidence that blocks.</summary>
    public string Misses()
    {
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            var (text, start, length) = Fill(seed);
            var matches = SecretScanner.Default.FindMatches(text, JudgeContext.ForPath(Path)).Matches;
            var over = matches.Where(match => match.Start < start + length && start < match.Start + match.Length).ToList();
            var found = Rule == "*" ? over.FirstOrDefault() : over.FirstOrDefault(match => Rule.Split(',').Contains(match.Rule.Id));
            var least = found is null || found.Rule.Confidence > Confidence.Medium ? Confidence.Medium : found.Rule.Confidence;
            if (found is null || found.Confidence < least || found.Start > start || found.Start + found.Length < start + length)
                return $"{Rule} ({Path}) {Template}: found {string.Join(", ", over.Select(match => $"{match.Rule.Id} {match.Confidence} {match.Start - start}..{match.Start + match.Length - start - length}"))}";
        }

        return "";
    }

    private (byte[] Text, int Start, int Length) Fill(ulong seed)
    {
        var open = Template.IndexOf('«', StringComparison.Ordinal);
        var close = Template.IndexOf('»', StringComparison.Ordinal);
        var shape = Template[(open + 1)..close];
        var isBase64 = shape.StartsWith("base64:", StringComparison.Ordinal);
        var secret = TokenShape.Parse(isBase64 ? shape[7..] : shape).Sample(seed * 7919);
        if (!isBase64 && Rule != "*" && CatalogueText.Rule(Rule.Split(',')[0])?.Complete is { } complete)
            secret = complete(secret);
        if (isBase64)
            secret = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret));
        var before = Encoding.UTF8.GetBytes(Template[..open]);
        var bytes = Encoding.UTF8.GetBytes(secret);
        return ([.. before, .. bytes, .. Encoding.UTF8.GetBytes(Template[(close + 1)..])], before.Length, bytes.Length);
    }
}
