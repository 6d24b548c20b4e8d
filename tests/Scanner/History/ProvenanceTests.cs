using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.History;

/// <summary>Provenance against the plainest way to work it out.</summary>
public sealed class ProvenanceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    public void Provenance_is_what_listing_every_commits_tree_gives(int seed)
    {
        using var repository = new TemporaryRepository();
        GeneratedHistory.Fill(repository, seed, 60);

        var expected = new NaiveProvenance(repository, "--all").Describe(12);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "libgit2")));
        Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "git")));
        Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "pack")));
        repository.Git("repack", "-q", "-a", "-d", "--depth=20", "--window=20");
        Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "pack")));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Of_a_range_only_what_its_commits_brought_in_counts(int seed)
    {
        using var repository = new TemporaryRepository();
        GeneratedHistory.Fill(repository, seed, 60);
        var all = repository.Git("rev-list", "--all").Split('\n');
        var random = new Random(seed);
        for (var i = 0; i < 4; i++)
        {
            var from = repository.Git("rev-parse", "main");
            var without = all[random.Next(all.Length)];
            var expected = new NaiveProvenance(repository, from, "^" + without).Describe(12);

            Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "libgit2", selection => selection.Range(from, without))));
            Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "git", selection => selection.Range(from, without))));
            Assert.Equal(expected, HistoryRun.Describe(HistoryRun.Of(repository.Folder, "pack", selection => selection.Range(from, without))));
        }
    }
}
