namespace ApiXGuard.Runtime.Tests.Stores.DotEnv;

public sealed class DotEnvParserTests
{
    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("  A  =  b c  ", "b c")]
    [InlineData("export A=b", "b")]
    [InlineData("export\tA=b", "b")]
    [InlineData("A=", "")]
    [InlineData("A=   ", "")]
    [InlineData("A=b # comment", "b")]
    [InlineData("A=b# no comment", "b# no comment")]
    [InlineData("A=#b", "#b")]
    [InlineData("A= # comment", "")]
    [InlineData("A=b=c==", "b=c==")]
    [InlineData("A=it's \"b\"", "it's \"b\"")]
    [InlineData("A=b\\n$HOME", "b\\n$HOME")]
    [InlineData("A='b # \\n \"c\" $d'", "b # \\n \"c\" $d")]
    [InlineData("A=\"b\\n\\r\\t\\\\\\\"\\$ # 'c'\"  # comment", "b\n\r\t\\\"$ # 'c'")]
    [InlineData("A=''", "")]
    [InlineData("A=\"\"", "")]
    [InlineData("A=\"one\ntwo\r\nthree\"", "one\ntwo\r\nthree")]
    [InlineData("A='one\ntwo'\n", "one\ntwo")]
    [InlineData("# comment\r\n\r\n \t\r\nA=b\r\n", "b")]
    [InlineData("A=a\nA=b", "b")]
    [InlineData("a=a\nA=b", "b")]
    [InlineData("A=\u00fc\U0001F511", "\u00fc\U0001F511")]
    [InlineData("A=b\rc", "b\rc")]
    public void A_value_is_what_the_grammar_says(string text, string expected) => Assert.Equal(KeyValuePair.Create<string, string?>("A", expected), Assert.Single(DotEnvParser.Parse(text)), Compare);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# A=b")]
    [InlineData("   # A=b\r\n")]
    public void A_file_without_values_is_empty(string text) => Assert.Empty(DotEnvParser.Parse(text));

    [Fact]
    public void Double_underscores_become_the_delimiter_and_single_ones_stay() =>
        Assert.Equal(["ApiX:ApiKey", "ApiX:AppKey", "MY_NAME", "a.b-c", "export"], DotEnvParser.Parse("ApiX__ApiKey=1\nApiX:AppKey=2\nMY_NAME=3\na.b-c=4\nexport=5").Keys);

    [Theory]
    [InlineData("made-up", 1)]
    [InlineData("A=b\nmade-up value", 2)]
    [InlineData("=made-up", 1)]
    [InlineData("1A=made-up", 1)]
    [InlineData("A B=made-up", 1)]
    [InlineData("export A", 1)]
    [InlineData("\u00c4=made-up", 1)]
    [InlineData("\n\nA=\"made-up", 3)]
    [InlineData("A='made-up\n\n\n", 1)]
    [InlineData("A=\"one\ntwo\" made-up", 2)]
    [InlineData("A='made-up'#x", 1)]
    [InlineData("A=\"made-up\\x\"", 1)]
    [InlineData("A=\"made-up\\", 1)]
    [InlineData("A=made-up\0", 1)]
    [InlineData("A='made-up\0'", 1)]
    public void What_does_not_follow_the_grammar_is_refused_with_its_line_and_without_its_text(string text, int line)
    {
        var error = Assert.Throws<DotEnvException>(() => DotEnvParser.Parse(text));

        Assert.Equal(line, error.Line);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_quoted_values_come_back_exactly()
    {
        var random = new Random(20260102);
        const string Alphabet = "AB_=#'\"\\ntr$ \t\r\n\0export ü\ud83d";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var error = Record.Exception(() => DotEnvParser.Parse(text));
            Assert.True(error is null or DotEnvException, $"{error?.GetType().Name} on {i}");

            var value = text.Replace("\0", "", StringComparison.Ordinal);
            var quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            Assert.Equal(value, DotEnvParser.Parse($"A=\"{quoted}\"\nB=c")["A"]);
        }
    }

    private static bool Compare(KeyValuePair<string, string?> a, KeyValuePair<string, string?> b) => string.Equals(a.Key, b.Key, StringComparison.OrdinalIgnoreCase) && a.Value == b.Value;
}
