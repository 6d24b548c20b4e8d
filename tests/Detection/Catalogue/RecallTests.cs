using System.Text;
using ApiXGuard.Detection.Shapes;
using ApiXGuard.Detection.Tests.Catalogue.Recall;

namespace ApiXGuard.Detection.Tests.Catalogue;

/// <summary>What must be found wherever it stands: every family, as programs, settings and people write it.</summary>
public sealed class RecallTests
{
    private static IEnumerable<(SecretRule Rule, TokenPattern Pattern)> Tokens =>
        CatalogueText.Rules.Where(rule => rule.Pattern is TokenPattern).Select(rule => (rule, (TokenPattern)rule.Pattern));

    private static IEnumerable<(SecretRule Rule, NamedValuePattern Pattern)> NamedValues =>
        CatalogueText.Rules.Where(rule => rule.Pattern is NamedValuePattern).Select(rule => (rule, (NamedValuePattern)rule.Pattern));

    [Fact]
    public void Every_token_is_found_in_every_form()
    {
        var misses = new List<string>();
        foreach (var (rule, pattern) in Tokens)
        {
            foreach (var (path, form) in TokenForms.OfTokens.Where(form => TokenForms.MayHold(form.Text, rule)))
            {
                var word = pattern.Near.Count == 0 ? "service" : pattern.Near[0];
                var missed = TokenForms.Samples(rule, pattern.Shape, 3).Count(sample => !IsFound(rule, Fill(form, word, sample), path, sample));
                if (missed > 0)
                    misses.Add($"{rule.Id} {path} {form.Trim()} {missed}");
            }
        }

        None(misses);
    }

    [Fact]
    public void Every_named_value_is_found_in_every_form()
    {
        var misses = new List<string>();
        foreach (var (rule, pattern) in NamedValues)
        {
            foreach (var (path, form) in TokenForms.OfNamedValues)
            {
                var missed = TokenForms.PlainSamples(rule, pattern.Shape, 3).Count(sample => !TokenForms.IsAmbiguous(form, sample) && !IsBlocked(Fill(form, pattern.Words[0], sample), path, sample, rule.Confidence));
                if (missed > 0)
                    misses.Add($"{rule.Id} {path} {form.Trim()} {missed}");
            }
        }

        None(misses);
    }

    [Fact]
    public void Hardly_any_token_looks_like_a_placeholder_by_chance()
    {
        const int samples = 200;
        var misses = new List<string>();
        foreach (var (rule, pattern) in Tokens)
        {
            var near = pattern.Near.Count == 0 ? "" : pattern.Near[0] + " ";
            var missed = TokenForms.Samples(rule, pattern.Shape, samples).Count(sample => !IsFound(rule, $"seen {near}{sample} there", "src/file.txt", sample));
            if (missed * 1000 > samples)
                misses.Add($"{rule.Id}: {missed} of {samples}");
        }

        None(misses);
    }

    [Theory]
    [MemberData(nameof(InnocentLines))]
    public void An_innocent_twin_blocks_nobody(string path, string text) =>
        Assert.DoesNotContain(
            SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(text), JudgeContext.ForPath(path)).Matches,
            match => match.Confidence >= Confidence.Medium);

    public static TheoryData<string, string> InnocentLines => [.. InnocentTable.Read()];

    [Fact]
    public void Every_line_of_the_tables_is_found() =>
        None([.. RecallTables.All.SelectMany(RecallCase.Read).Select(line => line.Misses()).Where(miss => miss.Length > 0)]);

    // All at once, unabridged: a list of misses is read as a whole.
    private static void None(List<string> misses) => Assert.True(misses.Count == 0, string.Join('\n', misses));

    private static string Fill(string form, string word, string sample) =>
        form.Replace("WORD", word, StringComparison.Ordinal).Replace("@", sample, StringComparison.Ordinal);

    private static bool IsFound(SecretRule rule, string text, string path, string sample) =>
        SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(text), JudgeContext.ForPath(path)).Matches.Any(match =>
            ReferenceEquals(match.Rule, rule) && match.Confidence >= Least(rule) && match.Secret.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(sample)));

    private static bool IsBlocked(string text, string path, string sample, Confidence most) =>
        SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(text), JudgeContext.ForPath(path)).Matches.Any(match =>
            match.Confidence >= (most < Confidence.Medium ? most : Confidence.Medium) && match.Secret.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(sample)));

    private static Confidence Least(SecretRule rule) => rule.Confidence < Confidence.Medium ? rule.Confidence : Confidence.Medium;
}
