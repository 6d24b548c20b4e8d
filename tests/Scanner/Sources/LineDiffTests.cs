using System.Text;
using ApiXGuard.Scanner.Sources;

namespace ApiXGuard.Scanner.Tests.Sources;

public sealed class LineDiffTests
{
    [Theory]
    [InlineData("", "a\nb\n", "1-2")]
    [InlineData("a\nb\n", "a\nb\n", "")]
    [InlineData("a\nb\n", "a\nb", "")]
    [InlineData("a\nb\n", "", "")]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "2")]
    [InlineData("a\nb\nc\n", "b\nc\n", "")]
    [InlineData("a\na\n", "a\na\na\n", "3")]
    [InlineData("a\nb\n", "b\na\n", "2")]
    [InlineData("a\n", "a\r\n", "")]
    [InlineData("a\n", "a\r\nb", "2")]
    public void Added_lines_are_those_that_a_shortest_edit_inserts(string before, string after, string expected) =>
        Assert.Equal(expected, Added(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)));

    [Fact]
    public void Lines_of_UTF16_are_counted_as_characters_not_bytes()
    {
        // U+0A0A and U+010A hold the byte of a line feed.
        var before = Encoding.Unicode.GetBytes("\uFEFFone \u0A0A \u010A\ntwo\n");
        var after = Encoding.Unicode.GetBytes("\uFEFFone \u0A0A \u010A\nnew\ntwo\n");

        Assert.Equal("2", Added(before, after));
    }

    [Fact]
    public void A_rewritten_file_takes_bounded_time_and_keeps_lines_it_had_anywhere()
    {
        var before = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"old {i}\n"));
        var after = "old 199999\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"new {i}\n")) + "old 7\n";

        Assert.Equal("2-200001", Added(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)));
    }

    [Fact]
    public void As_many_lines_are_added_as_the_longest_common_subsequence_leaves()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var before = Lines(random);
            var after = Lines(random);

            var added = LineDiff.FindAdded(Join(before), Join(after));

            Assert.Equal(after.Length - CommonLength(before, after), added.Ranges.Sum(range => range.Last - range.First + 1));
        }
    }

    [Fact]
    public void Similarity_is_the_shared_part_of_the_larger_text()
    {
        Assert.Equal(1, LineDiff.Similarity("abc"u8.ToArray(), "abc"u8.ToArray()));
        Assert.Equal(0, LineDiff.Similarity("abc\n"u8.ToArray(), "xyz\n"u8.ToArray()));
        Assert.InRange(LineDiff.Similarity("abc\ndef\n"u8.ToArray(), "abc\nxyz\n"u8.ToArray()), 0.3, 0.5);
    }

    private static string Added(byte[] before, byte[] after)
    {
        var lines = LineDiff.FindAdded(before, after).Ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}");
        return string.Join(",", lines);
    }

    private static int[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(6))];

    private static byte[] Join(int[] lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));

    private static int CommonLength(int[] a, int[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
                length[i, j] = a[i - 1] == b[j - 1] ? length[i - 1, j - 1] + 1 : Math.Max(length[i - 1, j], length[i, j - 1]);
        }

        return length[a.Length, b.Length];
    }
}
