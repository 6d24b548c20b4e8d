using ApiXGuard.Benchmarks.Commands;

// Usage: Commands FOLDER APIXGUARD [ARGUMENT…]. Times the scanner's commands as whole processes, in turn with a reference.
if (args.Length < 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Commands FOLDER APIXGUARD [ARGUMENT...]   FOLDER holds source text; APIXGUARD is the scanner's command line");
    return 2;
}

var scanner = args[1..];
using var repository = TemporaryRepository.Of(args[0], files: 1500);
Console.WriteLine($"{repository.Files} files, {repository.Bytes / 1e6:F1} MB; medians of pairs run in turn");

Print("version", Pairs.Run([.. scanner, "version"], ["git", "--version"], repository.Path));

repository.Change(files: 1);
Print("staged, 1 file changed", Pairs.Run([.. scanner, "staged"], ["git", "diff", "--cached", "--quiet"], repository.Path));

repository.Change(files: 200);
Print("staged, 200 files changed", Pairs.Run([.. scanner, "staged"], ["git", "diff", "--cached", "-U0"], repository.Path));

var bytes = PlainRead.Once(args[0], megabytes: 40, out var copy);
using (copy)
{
    Print($"dir, {bytes / 1e6:F1} MB", Pairs.Run([.. scanner, "dir", copy.Path], () => PlainRead.Again(copy.Path), "reading the same files", copy.Path));
}

return 0;

static void Print(string what, PairResult result) => Console.WriteLine(
    $"{what,-28} {result.Ours.TotalMilliseconds,8:F1} ms   {result.Reference,-32} {result.Theirs.TotalMilliseconds,8:F1} ms   ratio {result.Ratio,5:F2}   (exit code {result.ExitCode})");
