using System.Diagnostics;

namespace ApiXGuard.Benchmarks.Commands;

/// <summary>A git repository of copied source files, one commit deep.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _files = [];

    private TemporaryRepository()
    {
    }

    public string Path => _folder.Path;

    public int Files => _files.Count;

    public long Bytes { get; private set; }

    public static TemporaryRepository Of(string folder, int files)
    {
        var repository = new TemporaryRepository();
        foreach (var (name, content) in SourceFiles.Of(folder).Take(files))
        {
            var place = Directory.CreateDirectory(System.IO.Path.Combine(repository.Path, $"folder{repository._files.Count / 50:D3}"));
            var path = System.IO.Path.Combine(place.FullName, $"{repository._files.Count:D4}-{name}");
            File.WriteAllBytes(path, content);
            repository._files.Add(path);
            repository.Bytes += content.Length;
        }

        repository.Git("init", "-q");
        repository.Git("add", ".");
        repository.Git("-c", "user.name=benchmark", "-c", "user.email=benchmark@example.com", "commit", "-qm", "files");
        return repository;
    }

    /// <summary>Stages a new line in this many files.</summary>
    public void Change(int files)
    {
        foreach (var path in _files.Take(files))
            File.AppendAllText(path, "// one more line\n");
        Git("add", ".");
    }

    public void Dispose() => _folder.Dispose();

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Path })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"git {arguments[0]} ended with {process.ExitCode}.");
    }
}
