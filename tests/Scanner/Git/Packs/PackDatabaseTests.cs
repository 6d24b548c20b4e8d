using System.Text;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Packs;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>What the reader gives is what git gives, however the objects are stored.</summary>
public sealed class PackDatabaseTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    private string Objects => Path.Combine(_repository.Folder, ".git", "objects");

    private string Packs => Path.Combine(Objects, "pack");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("loose")]
    [InlineData("-adf --depth=50 --window=10")]
    [InlineData("-adf --depth=1 --window=50")]
    [InlineData("-adf --depth=4000 --window=250")]
    [InlineData("-adf --depth=0")]
    [InlineData("-adf --window=100 -b")]
    public void Every_object_is_read_as_git_reads_it(string repack)
    {
        MakeHistory(commits: 60);
        if (repack != "loose")
            _repository.Git(["repack", "-q", .. repack.Split(' ').Where(word => word != "-b")]);
        AssertSameAsGit(expectChanges: repack.Contains("depth=50", StringComparison.Ordinal) || repack.Contains("4000", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_may_name_their_base_by_id()
    {
        MakeHistory(commits: 40);
        _repository.Git("config", "repack.usedeltabaseoffset", "false");
        _repository.Git("repack", "-qadf");
        AssertSameAsGit(expectChanges: true);
    }

    [Fact]
    public void Several_packs_loose_objects_and_duplicates_make_one_database()
    {
        MakeHistory(commits: 20);
        _repository.Git("repack", "-qd");
        MakeHistory(commits: 20, seed: 2);
        _repository.Git("repack", "-qd");
        MakeHistory(commits: 5, seed: 3);
        // All of it once more, beside what is there.
        var ids = _repository.Git("rev-list", "--objects", "--all").Split('\n').Select(line => line.Split(' ')[0]);
        Pack(string.Join('\n', ids), Packs);
        MakeHistory(commits: 3, seed: 4);
        Assert.Equal(3, Directory.GetFiles(Packs, "*.pack").Length);
        AssertSameAsGit(expectChanges: true);
    }

    [Fact]
    public void An_index_of_several_packs_serves_where_a_pack_has_none_of_its_own()
    {
        MakeHistory(commits: 20);
        _repository.Git("repack", "-qd");
        MakeHistory(commits: 20, seed: 2);
        _repository.Git("repack", "-qd");
        _repository.Git("multi-pack-index", "write");
        AssertSameAsGit(expectChanges: true);
        // git itself no longer finds them all then.
        var expected = ListWithGit();
        foreach (var index in Directory.GetFiles(Packs, "*.idx"))
        {
            File.SetAttributes(index, FileAttributes.Normal);
            File.Delete(index);
        }

        using var database = PackDatabase.Open(Objects);
        Assert.Equal(expected, List(database));
        Assert.Equal(expected.Count(line => line.Contains(" blob ", StringComparison.Ordinal)), Visit(database, ObjectKind.Blob).Contents.Count);
    }

    [Fact]
    public void Offsets_may_have_sixty_four_bits()
    {
        MakeHistory(commits: 20);
        _repository.Git("repack", "-qadf");
        var pack = Directory.GetFiles(Packs, "*.pack").Single();
        Reindex(pack, "--index-version=2,0x40");
        AssertSameAsGit(expectChanges: true);
    }

    [Fact]
    public void Alternates_are_followed_also_in_a_circle()
    {
        MakeHistory(commits: 15);
        _repository.Git("repack", "-qad");
        var second = Path.Combine(_repository.Root, "second.git");
        var third = Path.Combine(_repository.Root, "third.git");
        _repository.Git("clone", "-q", "--bare", "--shared", _repository.Folder, second);
        _repository.Git("clone", "-q", "--bare", "--shared", second, third);
        Directory.CreateDirectory(Path.Combine(Objects, "info"));
        File.WriteAllText(Path.Combine(Objects, "info", "alternates"), "# back again\n../../../third.git/objects\n/nowhere/objects\n");
        using var database = PackDatabase.Open(Path.Combine(third, "objects"));
        Assert.Equal(ListWithGit(), List(database));
    }

    [Fact]
    public void Only_what_is_wanted_is_visited_and_what_is_missing_is_told()
    {
        MakeHistory(commits: 40);
        _repository.Git("repack", "-qadf");
        using var database = PackDatabase.Open(Objects);
        var all = database.List(withSizes: false, default).Where(entry => entry.Kind == ObjectKind.Blob).Select(entry => entry.Id).ToList();
        var wanted = all.Where((_, i) => i % 5 == 0).ToHashSet();
        Assert.True(ObjectId.TryParse(new string('a', 40), out var missing));
        wanted.Add(missing);
        var visitor = new RecordingObjectVisitor();
        database.Visit(wanted, visitor, new VisitOptions { VerifiesNames = true }, default);
        Assert.Equal(wanted.Order(), visitor.Contents.Keys.Append(missing).Order());
        Assert.Equal(ObjectState.Missing, Assert.Single(visitor.Failures).Value.State);
    }

    [Fact]
    public void Large_blobs_are_skipped_but_still_serve_as_bases()
    {
        var random = new Random(1);
        var text = MakeText(random, 3000);
        for (var i = 0; i < 10; i++)
        {
            _repository.Write("grows.txt", text);
            text = i % 2 == 0 ? text[..(text.Length / 2)] : text + text + MakeText(random, 10);
            _repository.Git("add", "-A");
            _repository.Commit();
        }

        _repository.Git("repack", "-qadf");
        using var database = PackDatabase.Open(Objects);
        var sizes = database.List(withSizes: true, default).Where(entry => entry.Kind == ObjectKind.Blob).ToDictionary(entry => entry.Id, entry => entry.Size);
        var limit = sizes.Values.Order().ElementAt(sizes.Count / 2);
        var visitor = new RecordingObjectVisitor();
        database.Visit(null, visitor, new VisitOptions { MaximumSize = limit, VerifiesNames = true }, default);
        Assert.Equal(sizes.Where(pair => pair.Value <= limit).Select(pair => pair.Key).Order(), visitor.Contents.Keys.Order());
        Assert.Equal(sizes.Where(pair => pair.Value > limit).OrderBy(pair => pair.Key), visitor.Large.OrderBy(pair => pair.Key));
        Assert.Empty(visitor.Failures);
        foreach (var (id, size) in sizes)
        {
            using var reading = database.Read(id, limit);
            Assert.Equal((size > limit ? ObjectState.TooLarge : ObjectState.Read, size), (reading.State, reading.Size));
        }
    }

    [Fact]
    public void With_almost_no_memory_bases_are_made_again()
    {
        MakeHistory(commits: 80);
        _repository.Git("repack", "-qadf", "--depth=50", "--window=50");
        using var database = PackDatabase.Open(Objects);
        var visitor = new RecordingObjectVisitor();
        database.Visit(null, visitor, new VisitOptions { MemoryBudget = 1, VerifiesNames = true }, default);
        Assert.Empty(visitor.Failures);
        Assert.Equal(ListWithGit().Count(line => line.Contains(" blob ", StringComparison.Ordinal)), visitor.Contents.Count);
    }

    [Fact]
    public void A_visitor_that_throws_ends_the_visit_with_its_exception()
    {
        MakeHistory(commits: 20);
        _repository.Git("repack", "-qadf");
        using var database = PackDatabase.Open(Objects);
        Assert.Throws<InvalidTimeZoneException>(() => database.Visit(null, new Throwing(), new VisitOptions { Threads = 4 }, default));
        Assert.Throws<OperationCanceledException>(() => Visit(database, ObjectKind.Blob, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void What_only_git_reads_is_told_by_a_reason()
    {
        MakeHistory(commits: 5);
        _repository.Git("repack", "-qad");
        var pack = Directory.GetFiles(Packs, "*.pack").Single();
        Reindex(pack, "--index-version=1");
        Assert.Equal(UnsupportedReason.IndexVersion, Assert.Throws<UnsupportedStoreException>(() => PackDatabase.Open(Objects)).Reason);

        using var longer = new TemporaryRepository("--object-format=sha256");
        longer.Stage("a.txt", "a");
        longer.Commit();
        var objects = Path.Combine(longer.Folder, ".git", "objects");
        Assert.Equal(UnsupportedReason.Sha256, Assert.Throws<UnsupportedStoreException>(() => PackDatabase.Open(objects)).Reason);
        longer.Git("repack", "-qad");
        longer.Git("prune-packed");
        Assert.Equal(UnsupportedReason.Sha256, Assert.Throws<UnsupportedStoreException>(() => PackDatabase.Open(objects)).Reason);
    }

    private void AssertSameAsGit(bool expectChanges)
    {
        using var database = PackDatabase.Open(Objects);
        var expected = ListWithGit();
        Assert.Equal(expected, List(database));

        var changes = 0;
        foreach (var kind in new[] { ObjectKind.Commit, ObjectKind.Tree, ObjectKind.Blob, ObjectKind.Tag })
        {
            var visitor = Visit(database, kind);
            var name = $" {kind.ToString().ToLowerInvariant()} ";
            Assert.Equal(
                expected.Where(line => line.Contains(name, StringComparison.Ordinal)),
                visitor.Contents.Select(pair => $"{pair.Key}{name}{pair.Value.Length}").Order(StringComparer.Ordinal));
            changes += visitor.Changes;
            foreach (var (id, content) in visitor.Contents)
            {
                using var reading = database.Read(id, int.MaxValue);
                Assert.Equal((ObjectState.Read, kind), (reading.State, reading.Kind));
                Assert.True(reading.Content.Span.SequenceEqual(content));
            }
        }

        if (expectChanges)
            Assert.True(changes > 10, $"{changes} changes");
    }

    private static RecordingObjectVisitor Visit(PackDatabase database, ObjectKind kind, CancellationToken cancellationToken = default)
    {
        var visitor = new RecordingObjectVisitor();
        database.Visit(null, visitor, new VisitOptions { Kind = kind, Threads = 2, VerifiesNames = true }, cancellationToken);
        Assert.Empty(visitor.Failures);
        return visitor;
    }

    private static List<string> List(PackDatabase database) =>
        [.. database.List(withSizes: true, default).Select(entry => $"{entry.Id} {entry.Kind.ToString().ToLowerInvariant()} {entry.Size}").Order(StringComparer.Ordinal)];

    private List<string> ListWithGit() =>
        [.. _repository.Git("cat-file", "--batch-all-objects", "--batch-check").Split('\n').Order(StringComparer.Ordinal)];

    private void Reindex(string pack, string version)
    {
        var copy = Path.Combine(_repository.Root, Path.GetFileName(pack));
        File.Move(pack, copy);
        foreach (var file in Directory.GetFiles(Packs))
        {
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }

        _repository.Git("index-pack", version, "-o", Path.ChangeExtension(pack, ".idx"), copy);
        File.Move(copy, pack);
    }

    private void Pack(string ids, string folder)
    {
        var list = Path.Combine(_repository.Root, "ids");
        File.WriteAllText(list, ids + "\n");
        var start = new System.Diagnostics.ProcessStartInfo("sh", ["-c", $"git pack-objects -q \"{folder}/pack\" < \"{list}\""])
        {
            WorkingDirectory = _repository.Folder,
            RedirectStandardOutput = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private void MakeHistory(int commits, int seed = 1)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, 200).Select(_ => MakeText(random, 1)).ToList();
        for (var i = 0; i < commits; i++)
        {
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(lines.Count);
                if (random.Next(3) == 0 && lines.Count > 50)
                    lines.RemoveRange(at, Math.Min(lines.Count - at, random.Next(1, 20)));
                else
                    lines.Insert(at, MakeText(random, 1));
            }

            _repository.Write($"folder{seed}/file.txt", string.Concat(lines));
            _repository.Write($"folder{seed}/other{i % 3}.bin", MakeBytes(random));
            _repository.Git("add", "-A");
            _repository.Commit($"change {i}");
            if (i % 7 == 0)
                _repository.Git("tag", "-a", "-m", "a tag", $"tag-{seed}-{i}");
        }
    }

    private static byte[] MakeBytes(Random random)
    {
        var bytes = new byte[random.Next(3000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string MakeText(Random random, int lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines; i++)
        {
            for (var words = random.Next(3, 12); words > 0; words--)
                text.Append((char)('a' + random.Next(26)), random.Next(1, 4)).Append(random.Next(1000)).Append(' ');
            text.Append('\n');
        }

        return text.ToString();
    }

    private sealed class Throwing : IObjectVisitor
    {
        public object? Visit(in ObjectVisit visited) => throw new InvalidTimeZoneException();

        public void SkipLarge(ObjectId id, long size)
        {
        }

        public void Fail(ObjectId id, ObjectState state, string reason)
        {
        }
    }
}
