using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Sharding;
using ApiXGuard.Scanner.Tests.History;

namespace ApiXGuard.Scanner.Tests.Sharding;

public sealed class ShardTests
{
    [Theory, InlineData("1/1"), InlineData("2/8"), InlineData("100000/100000")]
    public void A_part_of_a_whole_is_read_and_written_alike(string text) => Assert.Equal(text, Shard.Parse(text).ToString());

    [Theory]
    [InlineData("0/4"), InlineData("5/4"), InlineData("1/0"), InlineData("-1/4"), InlineData("1/-4"), InlineData("+1/4")]
    [InlineData("1"), InlineData("1/2/3"), InlineData(""), InlineData("/"), InlineData("a/b"), InlineData("1 / 4"), InlineData("1/100001"), InlineData("1/99999999999")]
    public void What_is_no_part_is_refused(string text) => Assert.Null(Shard.Parse(text));

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(7), InlineData(64)]
    public void Every_name_and_every_object_belongs_to_one_part_and_parts_are_about_alike(int count)
    {
        var names = new int[count];
        var objects = new int[count];
        var random = new Random(count);
        var bytes = new byte[ObjectId.Sha1Length];
        for (var i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            names[Assert.Single(Owners(shard => shard.Owns($"src/folder{i % 7}/file{i}.cs")))]++;
            objects[Assert.Single(Owners(shard => shard.Owns(new ObjectId(bytes))))]++;
        }

        Assert.All(names.Concat(objects), part => Assert.InRange(part, 20_000 / count * 0.75, 20_000 / count * 1.25));

        IEnumerable<int> Owners(Func<Shard, bool> owns) => Enumerable.Range(0, count).Where(index => owns(new Shard(index + 1, count)));
    }

    [Fact]
    public void Which_part_something_belongs_to_never_changes()
    {
        // Reports made by different versions of the scanner on different machines have to fit together.
        Assert.Equal(0x28e80b8a013495b5UL, StableHash.Of("src/a.cs"));
        Assert.True(new Shard(1, 4).Owns("src/a.cs"));
        Assert.True(new Shard(3, 4).Owns(HistoryRun.Id("8f" + new string('0', 38))));
    }
}
