namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class AuditTextTests
{
    [Theory]
    [InlineData("orders-api")]
    [InlineData("203.0.113.7")]
    [InlineData("2001:db8::1%eth0")]
    [InlineData("Bestellungen für Zürich, 注文 \U0001F511")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, AuditText.Neutralise(text));

    [Theory]
    [InlineData("a\r\nwarn: forged", "a\uFFFD\uFFFDwarn: forged")]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\u0085b", "a\uFFFDb")]
    [InlineData("a\u2028b\u2029c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\u200Bb\uFEFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\0b\u007Fc", "a\uFFFDb\uFFFDc")]
    public void What_could_forge_a_line_or_move_a_cursor_is_replaced(string text, string harmless) =>
        Assert.Equal(harmless, AuditText.Neutralise(text));

    [Fact]
    public void A_lone_surrogate_and_a_hidden_tag_character_are_replaced()
    {
        Assert.Equal("a\uFFFDb", AuditText.Neutralise("a" + '\uD83D' + "b"));
        Assert.Equal("a\uFFFDb", AuditText.Neutralise("a" + char.ConvertFromUtf32(0xE0041) + "b"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_is_written_as_a_hyphen(string? text) => Assert.Equal("-", AuditText.Neutralise(text));

    [Fact]
    public void A_text_of_the_greatest_length_stays_and_one_more_is_cut()
    {
        var longest = new string('x', AuditText.MaximumLength);

        Assert.Equal(longest, AuditText.Neutralise(longest));
        Assert.Equal(longest[..^1] + '\u2026', AuditText.Neutralise(longest + "x"));
        Assert.Equal(longest[..^1] + '\u2026', AuditText.Neutralise(new string('x', 1_000_000)));
    }

    [Fact]
    public void A_cut_never_parts_a_surrogate_pair()
    {
        for (var before = 120; before < 130; before++)
        {
            var clean = AuditText.Neutralise(new string('x', before) + "\U0001F511\U0001F511\U0001F511");

            Assert.True(clean.Length <= AuditText.MaximumLength);
            Assert.DoesNotContain(Enumerable.Range(0, clean.Length), index => char.IsSurrogate(clean[index]) &&
                !(char.IsSurrogatePair(clean, index) || (index > 0 && char.IsSurrogatePair(clean, index - 1))));
        }
    }
}
