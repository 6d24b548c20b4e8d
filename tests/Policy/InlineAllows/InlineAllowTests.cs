using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Policy.Tests.InlineAllows;

public class InlineAllowTests
{
    [Theory]
    [InlineData("x = 1 // apixguard:allow acme-token because made up for a test")]
    [InlineData("x = 1 # apixguard:allow acme-token because made up for a test")]
    [InlineData("<!-- apixguard:allow acme-token because made up for a test -->")]
    [InlineData("<!-- apixguard:allow acme-token because made up for a test-->")]
    [InlineData("/* apixguard:allow acme-token because made up for a test */ x")]
    [InlineData("-- apixguard:allow acme-token because made up for a test")]
    [InlineData("; apixguard:allow acme-token because made up for a test")]
    [InlineData("@* apixguard:allow acme-token because made up for a test *@")]
    [InlineData("{# apixguard:allow acme-token because made up for a test #}")]
    [InlineData("' apixguard:allow acme-token because made up for a test\r")]
    [InlineData("//apixguard:allow  ACME-Token  Because  made up for a test")]
    [InlineData("// ApiXGuard:Allow acme-token because: made up for a test")]
    [InlineData("// apixguard:allow\tacme-token\tbecause\tmade up for a test")]
    public void Any_comment_syntax_allows_on_its_line(string line)
    {
        var allow = Read(line).Find(TestRules.Acme, 1, 1);

        Assert.Equal("made up for a test", allow?.Reason);
        Assert.Empty(Read(line).Warnings);
    }

    [Theory]
    [InlineData("acme-token")]
    [InlineData("old-acme")]
    [InlineData("OLD-ACME")]
    [InlineData("AXG1001")]
    [InlineData("axg1001")]
    [InlineData("*")]
    [InlineData("umbrella-key,acme-token")]
    [InlineData("umbrella-key , acme-token")]
    public void A_rule_is_named_by_id_alias_diagnostic_or_star(string rules) =>
        Assert.NotNull(Read($"// apixguard:allow {rules} because x1").Find(TestRules.Acme, 1, 1));

    [Fact]
    public void Another_rule_is_not_allowed() =>
        Assert.Null(Read("// apixguard:allow umbrella-key because x1").Find(TestRules.Acme, 1, 1));

    [Fact]
    public void In_the_editor_a_diagnostics_id_means_that_diagnostic_alone()
    {
        var allows = Read("// apixguard:allow AXG1001 because x1");

        Assert.NotNull(allows.Find(TestRules.Acme, 1, 1, "AXG1001"));
        Assert.Null(allows.Find(TestRules.Acme, 1, 1, "AXG1002"));
    }

    [Theory]
    [InlineData("// apixguard:allow acme-token", "no reason")]
    [InlineData("// apixguard:allow acme-token because", "no reason")]
    [InlineData("/* apixguard:allow acme-token because */", "no reason")]
    [InlineData("<!-- apixguard:allow acme-token because --> x", "no reason")]
    [InlineData("// apixguard:allow acme-token because ...", "no reason")]
    [InlineData("// apixguard:allow acme-token just so", "no reason")]
    [InlineData("// apixguard:allow acme-token, because x1", "names no rule")]
    [InlineData("// apixguard:allow because x1", "names no rule")]
    [InlineData("// apixguard:allow acme token because x1", "names no rule")]
    [InlineData("// apixguard:allow acme-tokn because x1", "did you mean 'acme-token'?")]
    [InlineData("// apixguard:allow umbrella-key,acme-tokn because x1", "one of the rules")]
    [InlineData("// apixguard:allow-nextline acme-token because x1", "there is no such allow")]
    [InlineData("// apixguard:allow-begin acme-token because x1", "no allow-end")]
    [InlineData("// apixguard:allow-end", "no allow-begin")]
    public void What_lacks_something_does_not_count_and_is_told(string line, string message)
    {
        var allows = Read(line);

        Assert.Null(allows.Find(TestRules.Acme, 1, 1));
        var warning = Assert.Single(allows.Warnings);
        Assert.Equal(1, warning.Line);
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apixguard:allowed acme-token because x1")]
    [InlineData("apixguard: allow acme-token because x1")]
    [InlineData("myapixguard:allow acme-token because x1")]
    [InlineData("apixguard:allo")]
    [InlineData(":allow")]
    [InlineData("")]
    public void Prose_is_no_directive(string line)
    {
        var allows = Read(line);

        Assert.Null(allows.Find(TestRules.Acme, 1, 1));
        Assert.Empty(allows.Warnings);
    }

    [Fact]
    public void A_warning_repeats_nothing_of_the_text()
    {
        var secret = "acme_" + "Zq81LmP0";

        Assert.DoesNotContain(Read($"// apixguard:allow {secret} because x1").Warnings, warning => warning.Message.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_form_covers_its_line_alone() =>
        AssertCovers("a\nb // apixguard:allow acme-token because x1\nc\n", 2);

    [Fact]
    public void The_next_line_form_covers_the_line_below_alone() =>
        AssertCovers("a\n// apixguard:allow-next-line acme-token because x1\nc\nd\n", 3);

    [Fact]
    public void Next_line_comments_on_top_of_each_other_mean_the_line_below_them_all()
    {
        const string Text = "// apixguard:allow-next-line acme-token because x1\n// apixguard:allow-next-line umbrella-key because x2\nc\n";

        AssertCovers(Text, 3);
        Assert.NotNull(Read(Text).Find(TestRules.Umbrella, 3, 3));
    }

    [Fact]
    public void A_block_covers_the_lines_between_and_its_own() =>
        AssertCovers("a\n# apixguard:allow-begin acme-token because x1\nc\n# apixguard:allow-end\ne\n", 2, 3, 4);

    [Fact]
    public void Blocks_may_nest()
    {
        var allows = Read(
            "// apixguard:allow-begin acme-token because x1\n// apixguard:allow-begin umbrella-key because x2\nc\n// apixguard:allow-end\ne\n// apixguard:allow-end\ng");

        Assert.Equal([1, 2, 3, 4, 5, 6], Lines(allows, TestRules.Acme, 8));
        Assert.Equal([2, 3, 4], Lines(allows, TestRules.Umbrella, 8));
    }

    [Fact]
    public void A_block_without_a_reason_still_takes_its_end()
    {
        var allows = Read("// apixguard:allow-begin acme-token because x1\n// apixguard:allow-begin umbrella-key\n// apixguard:allow-end\nd\n// apixguard:allow-end\n");

        Assert.Equal([1, 2, 3, 4, 5], Lines(allows, TestRules.Acme, 7));
        Assert.Empty(Lines(allows, TestRules.Umbrella, 7));
    }

    [Fact]
    public void The_file_form_covers_every_line() =>
        AssertCovers("a\nb\n// apixguard:allow-file acme-token because x1\n", 1, 2, 3, 4, 5);

    [Fact]
    public void Two_on_one_line_both_count()
    {
        var allows = Read("/* apixguard:allow acme-token because x1 */ /* apixguard:allow umbrella-key because x2 */");

        Assert.Equal("x1", allows.Find(TestRules.Acme, 1, 1)?.Reason);
        Assert.Equal("x2", allows.Find(TestRules.Umbrella, 1, 1)?.Reason);
    }

    [Fact]
    public void A_comment_behind_a_value_of_several_lines_counts()
    {
        var allows = Read("a = \"x\ny\"; // apixguard:allow acme-token because x1\n");

        Assert.NotNull(allows.Find(TestRules.Acme, 1, 2));
        Assert.Null(allows.Find(TestRules.Acme, 1, 1));
    }

    [Fact]
    public void Ill_formed_bytes_do_not_disturb()
    {
        byte[] text = [0xFF, 0xC3, .. "\n\xF0 // apixguard:allow acme-token because x1 "u8, 0xE2, 0x82];

        Assert.NotNull(InlineAllowSet.Read(text).Find(TestRules.Acme, 2, 2));
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception_and_in_linear_time()
    {
        var random = new Random(11);
        string[] parts = ["apixguard:allow", "-begin", "-end", " acme-token", ",", "because", " ", "\n", "\0", "*/", "é", ":"];
        for (var i = 0; i < 2000; i++)
            Read(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)])));

        var time = Stopwatch.StartNew();
        var allows = Read(string.Concat(Enumerable.Repeat("apixguard:allow-begin acme-token because x1 ", 100_000)));
        allows = Read(string.Concat(Enumerable.Repeat("apixguard:allow-begin acme-token because x1\n", 100_000)));
        for (var line = 1; line < 100_000; line++)
            allows.Find(TestRules.Umbrella, line, line);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(4), $"took {time.Elapsed}");
    }

    private static void AssertCovers(string text, params int[] lines) => Assert.Equal(lines, Lines(Read(text), TestRules.Acme, 5));

    private static IEnumerable<int> Lines(InlineAllowSet allows, Detection.SecretRule rule, int last) =>
        Enumerable.Range(1, last).Where(line => allows.Find(rule, line, line) is not null);

    private static InlineAllowSet Read(string text) => InlineAllowSet.Read(Encoding.UTF8.GetBytes(text), TestRules.Catalogue);
}
