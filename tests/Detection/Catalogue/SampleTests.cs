using System.Text;
using ApiXGuard.Detection.Checks;
using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection.Tests.Catalogue;

/// <summary>Secrets made up from the rules' own shapes.</summary>
public sealed class SampleTests
{
    private const int Seeds = 5;

    private static readonly SecretCheck[] Checksums =
        [GitHubChecksum.Check, ApiXChecksum.Check, GitLabChecksum.Check, GrafanaChecksum.Check, AgeSecretKey.Check];

    public static TheoryData<string> TokenIds => CatalogueText.Ids(rule => rule.Pattern is TokenPattern);

    private static IEnumerable<SecretRule> Named => CatalogueText.Rules.Where(rule => rule.Pattern is NamedValuePattern);

    public static TheoryData<string> CheckedIds => CatalogueText.Ids(rule => rule.Complete is not null);

    public static TheoryData<string> ChecksumIds => CatalogueText.Ids(rule => rule.Check is not null && Checksums.Contains(rule.Check));

    [Theory]
    [MemberData(nameof(TokenIds))]
    public void A_token_of_the_shape_is_found_in_any_text(string id)
    {
        var rule = CatalogueText.Rule(id);
        var pattern = (TokenPattern)rule.Pattern;
        var near = pattern.Near.Count == 0 ? "" : pattern.Near[0] + " ";
        foreach (var sample in Samples(rule, pattern.Shape.Sample))
        {
            var matches = CatalogueText.MatchesOf(rule, $"first line\nseen {near}{sample} there\nlast line\n");
            Assert.Contains(matches, match => match.Secret.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(sample)));
        }
    }

    [Theory]
    [MemberData(nameof(TokenIds))]
    public void A_token_glued_to_a_longer_word_is_none(string id)
    {
        var rule = CatalogueText.Rule(id);
        var pattern = (TokenPattern)rule.Pattern;
        var near = pattern.Near.Count == 0 ? "" : pattern.Near[0] + " ";
        foreach (var sample in Samples(rule, pattern.Shape.Sample))
        {
            Assert.DoesNotContain(
                CatalogueText.MatchesOf(rule, $"{near}x{sample}"),
                match => match.Secret.Bytes.SequenceEqual(Encoding.UTF8.GetBytes(sample)));
        }
    }

    [Fact]
    public void A_value_of_the_shape_is_found_beside_the_provider_s_word() => Assert.All(Named, IsFoundBesideItsWords);

    private static void IsFoundBesideItsWords(SecretRule rule)
    {
        var pattern = (NamedValuePattern)rule.Pattern;
        foreach (var sample in Samples(rule, pattern.Shape.Sample))
        {
            foreach (var word in pattern.Words)
                Assert.NotEmpty(CatalogueText.MatchesOf(rule, $"{word.ToUpperInvariant()}_API_KEY = \"{sample}\"\n"));
        }
    }

    [Theory]
    [MemberData(nameof(CheckedIds))]
    public void A_finished_sample_passes_the_offline_check(string id)
    {
        var rule = CatalogueText.Rule(id);
        foreach (var sample in Samples(rule, Shape(rule).Sample))
        {
            Assert.True(Shape(rule).IsWhole(Encoding.UTF8.GetBytes(sample)), "a finished sample keeps the shape");
            Assert.NotEqual(Validity.Invalid, rule.Check!(Encoding.UTF8.GetBytes(sample)));
        }
    }

    [Theory]
    [MemberData(nameof(ChecksumIds))]
    public void One_changed_character_fails_the_checksum(string id)
    {
        var rule = CatalogueText.Rule(id);
        foreach (var sample in Samples(rule, Shape(rule).Sample))
        {
            var bytes = Encoding.UTF8.GetBytes(sample);
            if (rule.Check!(bytes) != Validity.Valid)
                continue;
            for (var at = bytes.Length - 20; at < bytes.Length; at++)
            {
                if (rule.Check(Changed(bytes, at)) is var validity && bytes[at] is not ((byte)'.' or (byte)'_' or (byte)'-')
                    && !IsRegion(sample, at))
                    Assert.Equal(Validity.Invalid, validity);
            }
        }
    }

    private static TokenShape Shape(SecretRule rule) =>
        rule.Pattern is TokenPattern token ? token.Shape : ((NamedValuePattern)rule.Pattern).Shape;

    private static IEnumerable<string> Samples(SecretRule rule, Func<ulong, string> sample) =>
        Enumerable.Range(1, Seeds).Select(seed => sample((ulong)seed)).Select(text => rule.Complete?.Invoke(text) ?? text);

    /// <summary>A region after the checksum of our own keys is not covered by it.</summary>
    private static bool IsRegion(string sample, int at) =>
        sample.IndexOf('_') is > 1 and < 9 && sample.LastIndexOf('_') is var last and > 0 && at >= last + 50;

    private static byte[] Changed(byte[] bytes, int at)
    {
        byte[] changed = [.. bytes];
        changed[at] = changed[at] is >= (byte)'0' and <= (byte)'9'
            ? (byte)('0' + ((changed[at] - '0' + 1) % 10))
            : (byte)(changed[at] is (byte)'c' or (byte)'P' ? changed[at] - 1 : changed[at] is >= (byte)'a' ? 'c' : 'P');
        return changed;
    }
}
