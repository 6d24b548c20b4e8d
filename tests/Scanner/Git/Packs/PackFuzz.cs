using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Packs;

namespace ApiXGuard.Scanner.Tests.Git.Packs;

/// <summary>
/// Damages the files of small packs and reads them. Nothing may be thrown but the refusal of a whole store; what is called sound under
/// verified names is what was stored under that name.
/// </summary>
internal static class PackFuzz
{
    private static readonly byte[] Interesting = [0, 1, 0x7F, 0x80, 0xFE, 0xFF, 0x60, 0x70, 0x30];

    /// <summary>Reads so many damaged copies of the stores, and counts how each ended.</summary>
    public static (int Refused, int Partial, int Whole) Run(IReadOnlyList<string> stores, string work, int seed, int mutations)
    {
        var (refused, partial, whole) = (0, 0, 0);
        var random = new Random(seed);
        var originals = stores.Select(ReadStore).ToList();
        for (var round = 0; round < mutations; round++)
        {
            var (files, contents) = originals[random.Next(originals.Count)];
            Save(files, work, random);
            try
            {
                using var database = PackDatabase.Open(work);
                var visitor = new RecordingObjectVisitor();
                var options = new VisitOptions { VerifiesNames = true, MaximumSize = 1 << 20, Threads = 1 + (round % 2), MemoryBudget = round % 3 == 0 ? 1 : 1 << 20 };
                database.Visit(null, visitor, options, default);
                foreach (var (id, content) in visitor.Contents)
                {
                    if (contents.TryGetValue(id, out var expected))
                        Assert.True(expected.AsSpan().SequenceEqual(content));
                }

                foreach (var entry in database.List(withSizes: true, default).Take(20))
                    database.Read(entry.Id, 1 << 20).Dispose();
                if (visitor.Contents.Count == contents.Count)
                    whole++;
                else
                    partial++;
            }
            catch (UnsupportedStoreException)
            {
                refused++;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}: {e.Message}", e);
            }
        }

        return (refused, partial, whole);
    }

    private static (Dictionary<string, byte[]> Files, Dictionary<ObjectId, byte[]> Contents) ReadStore(string store)
    {
        var files = Directory.GetFiles(Path.Combine(store, "pack"))
            .Where(file => Path.GetExtension(file) is ".pack" or ".idx" or "")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        using var database = PackDatabase.Open(store);
        var visitor = new RecordingObjectVisitor();
        database.Visit(null, visitor, new VisitOptions(), default);
        return (files, visitor.Contents.ToDictionary());
    }

    private static void Save(Dictionary<string, byte[]> files, string work, Random random)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "pack")).FullName;
        foreach (var file in Directory.GetFiles(folder))
            File.Delete(file);
        var damaged = files.Keys.ElementAt(random.Next(files.Count));
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), name == damaged ? Damage(bytes, random) : bytes);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        bytes = [.. bytes];
        if (random.Next(10) == 0)
            return bytes[..random.Next(bytes.Length)];
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            // The pack's checksum stands at the end: damage there is refused at once, so it is rarely worth a round.
            var at = random.Next(random.Next(8) == 0 ? bytes.Length : Math.Max(1, bytes.Length - 40));
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = Interesting[random.Next(Interesting.Length)];
                    break;
                case 2:
                    var length = Math.Min(bytes.Length - at, random.Next(1, 24));
                    random.NextBytes(bytes.AsSpan(at, length));
                    break;
                default:
                    var from = random.Next(bytes.Length);
                    bytes.AsSpan(from, Math.Min(random.Next(1, 64), bytes.Length - Math.Max(from, at))).CopyTo(bytes.AsSpan(at));
                    break;
            }
        }

        return bytes;
    }
}
