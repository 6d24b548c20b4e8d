using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Tests.Reports;

public class TerminalTextTests
{
    [Theory]
    [InlineData("plain text, with \\ and \"quotes\"", "plain text, with \\ and \"quotes\"")]
    [InlineData("über 日本 😀", "über 日本 😀")]
    [InlineData("\u001b[31mred", @"\x1b[31mred")]
    [InlineData("a\r\nb\tc", @"a\r\nb\tc")]
    [InlineData("a\0b\u007f\u009b", @"a\x00b\x7f\x9b")]
    [InlineData("a\u202Eb\u2066", @"a\u202eb\u2066")]
    [InlineData("a\u200Bb\uFEFF\u200D", @"a\u200bb\ufeff\u200d")]
    [InlineData("a\u2028b\u2029", @"a\u2028b\u2029")]
    [InlineData("tag\U000E0041", @"tag\U000e0041")]
    [InlineData("", "")]
    public void What_could_act_on_a_terminal_is_escaped_and_the_rest_is_not(string text, string expected) =>
        Assert.Equal(expected, TerminalText.Neutralise(text));

    [Fact]
    public void Broken_surrogates_are_escaped() => Assert.Equal(@"\ud800x\udc00", TerminalText.Neutralise("\uD800x\uDC00"));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("日本", 4)]
    [InlineData("ü", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    public void Width_counts_cells(string text, int cells) => Assert.Equal(cells, DisplayWidth.Of(text));
}
