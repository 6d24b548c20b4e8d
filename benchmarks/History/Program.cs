using System.Globalization;
using ApiXGuard.Benchmarks.History;

// Usage: History GITDIR [ROUNDS]. Reads and sifts every blob of a repository, in turn with what git takes to print them.
if (args is ["--measure", var work, var threads, var measured])
{
    Console.WriteLine(StoreVisit.Measure(work, int.Parse(threads, CultureInfo.InvariantCulture), measured));
    return 0;
}

if (args.Length is 0 or > 2 || !Directory.Exists(Path.Combine(args[0], "objects")))
{
    Console.Error.WriteLine("usage: History GITDIR [ROUNDS]   GITDIR is a bare repository or a .git folder");
    return 2;
}

var rounds = args.Length == 2 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
var git = $"git --git-dir='{args[0]}'";
(string Name, string Command)[] runs =
[
    ("git cat-file, all objects", $"{git} cat-file --batch-all-objects --unordered --batch"),
    ("git log -p --all", $"{git} log -p --all"),
    ("reading every blob, one thread", Own("read", 1)),
    ("sifting every blob, one thread", Own("sift", 1)),
    ("sifting every blob, two threads", Own("sift", 2)),
];
var taken = runs.ToDictionary(run => run.Name, _ => new List<ProcessTimes>());
for (var round = 0; round < rounds; round++)
{
    foreach (var (name, command) in runs)
        taken[name].Add(ProcessTimes.Of(command, keepsOutput: command.Contains("--measure", StringComparison.Ordinal)));
}

var catFile = Median(taken[runs[0].Name], times => times.Processor);
var log = Median(taken[runs[1].Name], times => times.Wall);
Console.WriteLine($"{args[0]}, medians of {rounds} rounds run in turn");
foreach (var (name, _) in runs)
{
    var (processor, wall) = (Median(taken[name], times => times.Processor), Median(taken[name], times => times.Wall));
    var said = taken[name][0].ExitCode == 0 ? taken[name][0].Output : "(git failed)";
    Console.WriteLine($"{name,-38} CPU {processor,7:F2} s, {processor / catFile,5:F2} x cat-file   wall {wall,7:F2} s, {wall / log,5:F2} x log -p   {said}");
}

return 0;

string Own(string work, int threads) => $"'{Environment.ProcessPath}' '{typeof(StoreVisit).Assembly.Location}' --measure {work} {threads} '{args[0]}'";

static double Median(List<ProcessTimes> times, Func<ProcessTimes, double> value) => times.Select(value).Order().ElementAt(times.Count / 2);
