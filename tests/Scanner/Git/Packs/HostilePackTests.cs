using System.Diagnostics;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Packs;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>What a pack claims is not believed: each bad object is told by its id, the good ones are read, and nothing grows without a bound.</summary>
public sealed class HostilePackTests : IDisposable
{
    private static readonly byte[] Text = "a plain text that others are made from\n"u8.ToArray();

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "apixguard-test-" + Guid.NewGuid().ToString("N")[..12]);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_sound_pack_made_by_hand_is_read()
    {
        var start = new PackBuilder().Position;
        var visitor = Visit(new PackBuilder()
            .Add(Id(1), 3, Text)
            .AddChange(Id(2), start, PackBuilder.Change(Text.Length, 10, 0x90, 7, 3, 1, 2, 3))
            .AddChange(Id(3), Id(2), PackBuilder.Change(10, 5, 0x91, 5, 5)));
        Assert.Equal([.. Text.AsSpan(0, 7), 1, 2, 3], visitor.Contents[Id(2)]);
        Assert.Equal(3, visitor.Contents.Count);
        Assert.Empty(visitor.Failures);
    }

    [Fact]
    public void Changes_that_go_in_a_circle_are_damaged()
    {
        var visitor = Visit(new PackBuilder()
            .AddChange(Id(1), Id(2), PackBuilder.Change(3, 3, 0x90, 3))
            .AddChange(Id(2), Id(3), PackBuilder.Change(3, 3, 0x90, 3))
            .AddChange(Id(3), Id(1), PackBuilder.Change(3, 3, 0x90, 3))
            .AddChange(Id(4), Id(4), PackBuilder.Change(3, 3, 0x90, 3))
            .Add(Id(5), 3, Text));
        Assert.Equal([Id(5)], visitor.Contents.Keys);
        Assert.Equal(Ids(1, 2, 3, 4), visitor.Failures.Keys.Order());
    }

    [Fact]
    public void A_change_of_nothing_or_of_something_before_the_pack_is_damaged()
    {
        var visitor = Visit(new PackBuilder()
            .Add(Id(1), 6, PackBuilder.Change(3, 3, 0x90, 3), between: PackBuilder.Distance(1))
            .Add(Id(2), 6, PackBuilder.Change(3, 3, 0x90, 3), between: PackBuilder.Distance(1L << 40))
            .Add(Id(3), 6, PackBuilder.Change(3, 3, 0x90, 3), between: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F])
            .AddChange(Id(4), Id(99), PackBuilder.Change(3, 3, 0x90, 3))
            .Add(Id(5), 0, Text)
            .Add(Id(6), 5, Text)
            .Add(Id(7), 3, Text));
        Assert.Equal([Id(7)], visitor.Contents.Keys);
        Assert.Equal(Ids(1, 2, 3, 4, 5, 6), visitor.Failures.Keys.Order());
    }

    [Fact]
    public void Offsets_out_of_the_pack_are_damaged()
    {
        var visitor = Visit(new PackBuilder()
            .Add(Id(1), 3, Text)
            .Add(Id(2), 3, Text, offset: 0)
            .Add(Id(3), 3, Text, offset: 0x7FFFFFFF)
            .Add(Id(4), 3, Text, offset: 0xFFFFFFFF)
            .Add(Id(5), 3, Text, offset: 13));
        Assert.Equal([Id(1)], visitor.Contents.Keys);
        Assert.Equal(Ids(2, 3, 4, 5), visitor.Failures.Keys.Order());
    }

    [Fact]
    public void Sizes_that_lie_are_damaged_and_take_no_memory()
    {
        var before = GC.GetTotalAllocatedBytes();
        var visitor = Visit(new PackBuilder()
            .Add(Id(1), 3, Text, size: Text.Length + 1)
            .Add(Id(2), 3, Text, size: Text.Length - 1)
            .Add(Id(3), 3, Text, size: 40_000_000)
            .Add(Id(4), 3, Text, size: 0xFFFFFFFF)
            .Add(Id(5), 3, Text, size: long.MaxValue >> 4)
            .Add(Id(6), 3, Text));
        Assert.Equal([Id(6)], visitor.Contents.Keys);
        Assert.Equal(Ids(1, 2, 3), visitor.Failures.Keys.Order().Take(3));
        Assert.Equal(6, visitor.Contents.Count + visitor.Failures.Count + visitor.Large.Count);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 30_000_000);
    }

    [Fact]
    public void Changes_that_lie_are_damaged_and_what_is_made_from_them_too()
    {
        var builder = new PackBuilder();
        var root = builder.Position;
        builder.Add(Id(1), 3, Text);
        builder.AddChange(Id(2), root, PackBuilder.Change(Text.Length + 1, 3, 0x90, 3));
        builder.AddChange(Id(3), root, PackBuilder.Change(Text.Length, 4, 0x90, 3));
        builder.AddChange(Id(4), root, PackBuilder.Change(Text.Length, 3, 0x90, 200));
        builder.AddChange(Id(5), root, PackBuilder.Change(Text.Length, 3, 0x9F, 255, 255, 255, 255, 3));
        builder.AddChange(Id(6), root, PackBuilder.Change(Text.Length, 3, 0));
        builder.AddChange(Id(7), root, PackBuilder.Change(Text.Length, 100, 100, 1));
        builder.AddChange(Id(8), root, [0xFF, 0xFF, 0xFF]);
        builder.AddChange(Id(9), root, PackBuilder.Change(Text.Length, 0x1_0000_0000, 0x90, 3));
        var last = builder.Position;
        builder.AddChange(Id(10), root, PackBuilder.Change(Text.Length, 1L << 45, 0x90, 3));
        builder.AddChange(Id(11), last, PackBuilder.Change(1L << 45, 3, 0x90, 3));
        var visitor = Visit(builder);
        Assert.Equal([Id(1)], visitor.Contents.Keys);
        Assert.Equal(11, visitor.Contents.Count + visitor.Failures.Count + visitor.Large.Count);
        Assert.Equal(Ids(2, 3, 4, 5, 6, 7, 8, 11), visitor.Failures.Keys.Order());
    }

    [Fact]
    public void A_bomb_of_changes_is_skipped_as_large()
    {
        // Each copies the one before it sixteen times.
        var builder = new PackBuilder();
        long size = 16;
        var before = builder.Position;
        builder.Add(Id(1), 3, new byte[size]);
        for (var i = 2; i < 14; i++)
        {
            var instructions = Enumerable.Repeat<byte[]>([0xF0, (byte)size, (byte)(size >> 8), (byte)(size >> 16)], 16).SelectMany(copy => copy).ToArray();
            var position = builder.Position;
            builder.AddChange(Id(i), before, PackBuilder.Change(size, size * 16, instructions));
            (before, size) = (position, size * 16);
        }

        var clock = Stopwatch.StartNew();
        var visitor = Visit(builder, new VisitOptions { MaximumSize = 1_000_000 });
        Assert.Equal(Ids(1, 2, 3, 4), visitor.Contents.Keys.Order());
        Assert.Equal(13, visitor.Contents.Count + visitor.Failures.Count + visitor.Large.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_very_long_chain_is_walked_and_a_broken_one_given_up_in_time()
    {
        var builder = new PackBuilder();
        var before = builder.Position;
        builder.Add(Id(1), 3, Text);
        for (var i = 2; i < 20_000; i++)
        {
            var position = builder.Position;
            builder.AddChange(Id(i), before, PackBuilder.Change(Text.Length, Text.Length, 0x90, (byte)Text.Length));
            before = position;
        }

        var broken = builder.Position;
        builder.Add(Id(20_000), 3, Text, size: 5);
        for (var i = 20_001; i < 40_000; i++)
        {
            var position = builder.Position;
            builder.AddChange(Id(i), broken, PackBuilder.Change(Text.Length, Text.Length, 0x90, (byte)Text.Length));
            broken = position;
        }

        var clock = Stopwatch.StartNew();
        var visitor = Visit(builder);
        Assert.Equal(19_999, visitor.Contents.Count);
        Assert.Equal(20_000, visitor.Failures.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void What_is_damaged_in_one_place_is_read_from_another()
    {
        using var repository = new TemporaryRepository();
        var id = repository.StoreBlob("kept as a file too");
        Assert.True(ObjectId.TryParse(id, out var sound));
        var builder = new PackBuilder();
        var start = builder.Position;
        builder.Add(sound, 3, Text, size: 5).AddChange(Id(2), start, PackBuilder.Change(18, 4, 0x90, 4)).Save(_folder);
        var visitor = new RecordingObjectVisitor();
        using var database = PackDatabase.Open(_folder, Path.Combine(repository.Folder, ".git", "objects"));
        database.Visit(null, visitor, new VisitOptions(), default);
        Assert.Empty(visitor.Failures);
        Assert.Equal("kept as a file too"u8, visitor.Contents[sound]);
        Assert.Equal("kept"u8, visitor.Contents[Id(2)]);
    }

    private static ObjectId Id(int number) => PackBuilder.IdOf(number);

    private static IEnumerable<ObjectId> Ids(params int[] numbers) => numbers.Select(Id).Order();

    private RecordingObjectVisitor Visit(PackBuilder builder, VisitOptions? options = null)
    {
        builder.Save(_folder);
        using var database = PackDatabase.Open(_folder);
        var visitor = new RecordingObjectVisitor();
        database.Visit(null, visitor, options ?? new VisitOptions(), default);
        foreach (var entry in database.List(withSizes: true, default).Take(100))
        {
            using var reading = database.Read(entry.Id, 1_000_000);
            Assert.True(reading.State != ObjectState.Read || visitor.Contents[entry.Id].AsSpan().SequenceEqual(reading.Content.Span));
        }

        return visitor;
    }
}
