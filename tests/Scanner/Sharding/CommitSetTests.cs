using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Tests.Sharding;

public sealed class CommitSetTests
{
    [Fact]
    public void A_set_survives_being_written_and_a_union_counts_what_is_in_either()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var (a, b) = (Numbers(random), Numbers(random));
            var (first, second) = (SetOf(a), SetOf(b));

            Assert.Equal(a.Count, first.Count);
            Assert.Equal(first.ToString(), CommitSet.TryParse(first.ToString())!.ToString());
            Assert.Equal(SetOf([.. a.Union(b).Order()]).ToString(), first.Union(second).ToString());
            Assert.Equal(first.Union(second).ToString(), second.Union(first).ToString());
        }
    }

    [Theory, InlineData("*"), InlineData("AA=="), InlineData("AAA="), InlineData("/w=="), InlineData("//////8B"), InlineData("/////wf/////Bw==")]
    public void What_is_no_set_is_refused(string text) => Assert.Null(CommitSet.TryParse(text));

    [Fact]
    public void Any_text_is_a_set_or_refused_and_never_an_exception()
    {
        var random = new Random(2);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = new byte[random.Next(12)];
            random.NextBytes(bytes);
            Assert.True(CommitSet.TryParse(Convert.ToBase64String(bytes)) is null or { Count: >= 0 });
        }
    }

    private static CommitSet SetOf(List<int> numbers)
    {
        var set = new CommitSet();
        foreach (var number in numbers)
            set.Append(number);
        return set;
    }

    private static List<int> Numbers(Random random)
    {
        var numbers = new SortedSet<int>();
        for (var runs = random.Next(6); runs > 0; runs--)
        {
            var start = random.Next(random.Next(2) == 0 ? 50 : 100_000);
            for (var length = random.Next(200); length > 0; length--)
                numbers.Add(start++);
        }

        return [.. numbers];
    }
}
