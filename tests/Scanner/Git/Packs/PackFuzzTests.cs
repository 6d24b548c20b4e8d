using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>Thousands of damaged packs. <c>APIXGUARD_FUZZ</c> names a larger number for a run by hand.</summary>
public sealed class PackFuzzTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Damaged_packs_are_refused_or_read_as_far_as_they_are_sound()
    {
        var mutations = int.TryParse(Environment.GetEnvironmentVariable("APIXGUARD_FUZZ"), CultureInfo.InvariantCulture, out var wished) ? wished : 3000;
        var (refused, partial, whole) = PackFuzz.Run(MakeStores(), Path.Combine(_repository.Root, "damaged"), seed: mutations, mutations);
        output.WriteLine($"{mutations} mutations: {refused} refused, {partial} read in part, {whole} read whole");
        Assert.True(partial > 0 && refused > 0);
    }

    /// <summary>A pack with offset deltas, one with reference deltas, and one known only to an index of several.</summary>
    private List<string> MakeStores()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(0, 40).Select(i => $"line {i} {random.Next()}\n").ToList();
        for (var i = 0; i < 12; i++)
        {
            lines[random.Next(lines.Count)] = $"other {random.Next()}\n";
            _repository.Write("a.txt", string.Concat(lines));
            _repository.Write("b.txt", Encoding.ASCII.GetBytes($"{random.Next()}"));
            _repository.Git("add", "-A");
            _repository.Commit($"change {i}");
        }

        var stores = new List<string> { Keep("offset") };
        _repository.Git("config", "repack.usedeltabaseoffset", "false");
        stores.Add(Keep("reference"));
        _repository.Git("multi-pack-index", "write");
        stores.Add(Keep("several", repack: false));
        foreach (var index in Directory.GetFiles(Path.Combine(stores[^1], "pack"), "*.idx"))
            File.Delete(index);
        return stores;
    }

    private string Keep(string name, bool repack = true)
    {
        if (repack)
            _repository.Git("repack", "-qadf", "--depth=10");
        var folder = Directory.CreateDirectory(Path.Combine(_repository.Root, name, "pack")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(_repository.Folder, ".git", "objects", "pack")))
        {
            var copy = Path.Combine(folder, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetAttributes(copy, FileAttributes.Normal);
        }

        return Path.Combine(_repository.Root, name);
    }
}
