using System.Diagnostics;

namespace ApiXGuard.Benchmarks.Commands;

/// <summary>The reference for a folder: one thread that reads every file and does nothing with it.</summary>
internal static class PlainRead
{
    /// <summary>Copies source files to a folder, again and again up to a size, and says how many bytes there are.</summary>
    public static long Once(string folder, int megabytes, out TemporaryFolder copy)
    {
        copy = new TemporaryFolder();
        var files = SourceFiles.Of(folder).ToArray();
        long bytes = 0;
        for (var i = 0; bytes < megabytes * 1_000_000L; i++)
        {
            var (name, content) = files[i % files.Length];
            var place = Directory.CreateDirectory(System.IO.Path.Combine(copy.Path, $"{i / 100:D4}"));
            File.WriteAllBytes(System.IO.Path.Combine(place.FullName, $"{i:D6}-{name}"), content);
            bytes += content.Length;
        }

        return bytes;
    }

    /// <summary>Reads every file.</summary>
    public static TimeSpan Again(string folder)
    {
        var clock = Stopwatch.GetTimestamp();
        var buffer = new byte[1 << 20];
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenHandle(path);
            for (long at = 0, read; (read = RandomAccess.Read(file, buffer, at)) > 0;)
                at += read;
        }

        return Stopwatch.GetElapsedTime(clock);
    }
}
