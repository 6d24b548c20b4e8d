using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sources;
using ApiXGuard.Scanner.Tests.Reports;

namespace ApiXGuard.Scanner.Tests.Findings;

public class ExcerptTests
{
    private const string Secret = "acme_" + "Zq81LmP0";
    private const string Other = "umb_" + "Yr72KnQ9x";

    [Fact]
    public void Every_secret_on_the_line_is_masked_and_the_one_meant_is_marked()
    {
        var excerpt = Excerpt($"one\n\tvar a = \"{Secret}\", b = \"{Other}\";\nthree", Secret, Other);

        Assert.Equal("var a = \"acme_…\", b = \"umb_…\";", excerpt.Text);
        Assert.Equal("acme_…", Marked(excerpt));
    }

    [Fact]
    public void The_second_of_two_is_marked_at_its_own_place()
    {
        var text = $"a={Other} b={Secret}";

        Assert.Equal("umb_…", Marked(Excerpt(text, Other, Secret)));
        Assert.Equal("acme_…", Marked(Excerpt(text, Secret, Other)));
    }

    [Fact]
    public void A_copy_that_no_rule_matched_is_masked_too() =>
        Assert.Equal("a = acme_…; // x…y", Excerpt($"a = {Secret}; // x{Secret}y", Secret).Text);

    [Fact]
    public void Overlapping_matches_are_masked_as_one()
    {
        var text = $"url = https://u:{Secret}@h";
        var whole = $"https://u:{Secret}@h";

        Assert.Equal("url = …", Excerpt(text, whole, Secret).Text);
    }

    [Fact]
    public void The_mask_does_not_tell_the_length()
    {
        var longer = Secret + "0123456789abcdef";

        Assert.Equal(Excerpt($"a={Secret};", Secret).Text, Excerpt($"a={longer};", longer).Text);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_secret()
    {
        var excerpt = Excerpt(new string('x', 100_000) + " " + Secret + " " + new string('y', 100_000), Secret);

        Assert.InRange(excerpt.Text.Length, 20, 130);
        Assert.StartsWith("…x", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith("y…", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal("acme_…", Marked(excerpt));
    }

    [Fact]
    public void A_cut_does_not_split_a_character()
    {
        foreach (var shift in Enumerable.Range(0, 8))
        {
            var excerpt = Excerpt(new string('a', shift) + string.Concat(Enumerable.Repeat("😀", 300)) + Secret + string.Concat(Enumerable.Repeat("日", 900)), Secret);

            Assert.DoesNotContain('\uFFFD', excerpt.Text);
            Assert.DoesNotContain("\\u", excerpt.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_private_key_shows_its_header_alone()
    {
        var key = "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIabcdefgh\nijklmnop\n-----END RSA PRIVATE KEY-----";
        var excerpt = Excerpt($"key: {key}\nmore", key);

        Assert.Equal("key: -----BEGIN RSA " + "PRIVATE KEY-----…", excerpt.Text);
    }

    [Fact]
    public void A_private_key_on_one_line_shows_its_header_alone()
    {
        var key = "-----BEGIN " + "PRIVATE KEY-----\\nMIIabcdefgh\\n-----END PRIVATE KEY-----";

        Assert.Equal("key: \"-----BEGIN " + "PRIVATE KEY-----…\"", Excerpt($"key: \"{key}\"", key).Text);
    }

    [Fact]
    public void The_last_line_of_a_longer_secret_is_masked()
    {
        var long_ = "first\nsecond\nthird";
        var excerpt = Excerpt($"{long_} and {Secret}", Secret, long_);

        Assert.Equal("… and acme_…", excerpt.Text);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void UTF_16_is_shown_as_text(bool bigEndian, bool hasMark)
    {
        Encoding encoding = new UnicodeEncoding(bigEndian, hasMark);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes($"eins\r\nschlüssel = {Secret} 😀 {Secret}!\r\ndrei")];

        Assert.Equal("schlüssel = acme_… 😀 …!", Excerpt(content, encoding, Secret).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_not_shown()
    {
        byte[] content = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"a={Secret}")];

        Assert.Equal("a=acme_…", Excerpt(content, Encoding.UTF8, Secret).Text);
    }

    [Fact]
    public void Ill_formed_bytes_and_control_characters_are_shown_harmless()
    {
        byte[] content = [0xFF, 0x1B, (byte)'[', .. Encoding.UTF8.GetBytes($"\u202E{Secret}\a"), 0xC3];

        Assert.Equal(@"�\x1b[\u202eacme_…\x07�", Excerpt(content, Encoding.UTF8, Secret).Text);
    }

    [Fact]
    public void An_encoded_form_of_a_secret_shows_nothing_of_it()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret));
        var match = Samples.Match(Samples.Acme, $"a={encoded};", encoded, normalised: Secret);
        var finding = new FindingFactory(new Blob("a", Encoding.UTF8.GetBytes($"a={encoded};")), [match]).Create(match, default, Confidence.High);

        Assert.Equal("acme_…", finding.Redacted);
        Assert.Equal("a=…;", finding.Locations[0].Excerpt!.Text);
    }

    [Fact]
    public void Never_shows_more_than_half_of_a_short_secret()
    {
        var match = Samples.Match(Samples.Acme, "a=acme_1", "acme_1");
        var finding = new FindingFactory(new Blob("a", "a=acme_1"u8.ToArray()), [match]).Create(match, default, Confidence.High);

        Assert.Equal("acm…", finding.Redacted);
    }

    private static string Marked(Excerpt excerpt) => excerpt.Text.Substring(excerpt.MarkStart, excerpt.MarkLength);

    private static Excerpt Excerpt(string text, params string[] secrets) => Excerpt(Encoding.UTF8.GetBytes(text), Encoding.UTF8, secrets);

    /// <summary>The excerpt of the first secret, where all of them matched.</summary>
    private static Excerpt Excerpt(byte[] content, Encoding encoding, params string[] secrets)
    {
        var matches = secrets.Select(secret => Samples.Match(RuleOf(secret), content, encoding, secret)).ToList();
        var finding = new FindingFactory(new Blob("a", content), matches).Create(matches[0], default, Confidence.High);
        return finding.Locations[0].Excerpt!;
    }

    private static SecretRule RuleOf(string secret) =>
        secret.StartsWith("acme", StringComparison.Ordinal) ? Samples.Acme : secret.StartsWith("umb", StringComparison.Ordinal) ? Samples.Umbrella : Samples.Structure;
}
