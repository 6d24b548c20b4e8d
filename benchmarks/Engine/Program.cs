using ApiXGuard.Benchmarks.Engine;
using ApiXGuard.Detection;
using ApiXGuard.Detection.Catalogue;
using ApiXGuard.Detection.Prefilter;
using ApiXGuard.Detection.Scanning;

// Usage: Engine FOLDER [MEGABYTES]. Times the engine over the text files of a folder, beside widening the same bytes.
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Engine FOLDER [MEGABYTES]   times the engine over the text files below FOLDER");
    return 2;
}

var text = Corpus.Read(args[0], args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 40);
var clock = System.Diagnostics.Stopwatch.StartNew();
var catalogue = BuiltInRules.Catalogue;
var rulesMade = clock.Elapsed;
var matchersMade = Stopwatches.Once(() => MatcherFactory.Create(catalogue));
var scanner = SecretScanner.Default;
Console.WriteLine(
    $"first use: rules {rulesMade.TotalMilliseconds:F1} ms, matchers {matchersMade.TotalMilliseconds:F1} ms, all {clock.Elapsed.TotalMilliseconds:F1} ms; "
    + $"again: matchers {Stopwatches.Once(() => MatcherFactory.Create(catalogue)).TotalMilliseconds:F1} ms, engine {Stopwatches.Once(() => _ = new SecretScanner(catalogue)).TotalMilliseconds:F1} ms");
var found = new CandidateList();
var places = new int[256];
var widened = new char[1 << 16];

Console.WriteLine(
    $"{text.Length / 1e6:F1} MB, {scanner.Catalogue.Rules.Count} rules, {scanner.Anchors.Select(pair => pair.Anchor).Distinct().Count()} anchors, "
    + $"path {scanner.ScanPath}, {(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "native")}");

var reference = Stopwatches.Median(() =>
{
    for (var at = 0; at < text.Length; at += widened.Length)
        System.Text.Encoding.Latin1.GetChars(text.AsSpan(at, Math.Min(widened.Length, text.Length - at)), widened);
});
Print("widening the same bytes", reference);
Print("finding places", Stopwatches.Median(() => FindPlaces(PlaceFinder.Best(new AnchorIndex(scanner.Anchors)))));
Print("finding places, scalar", Stopwatches.Median(() => FindPlaces(new ScalarPlaceFinder(new AnchorIndex(scanner.Anchors)))));
Print("scan", Stopwatches.Median(() =>
{
    found.Clear();
    scanner.Scan(text, found);
}));
Console.WriteLine($"{found.Count} candidates");
var context = JudgeContext.ForPath("src/Program.cs");
var matches = 0;
Print("scan, judge and place", Stopwatches.Median(() => matches = scanner.FindMatches(text, context).Matches.Count));
Console.WriteLine($"{matches} matches");
return 0;

void FindPlaces(PlaceFinder finder)
{
    for (var from = 0; from < text.Length;)
        finder.Find(text, ref from, text.Length, places);
}

void Print(string what, TimeSpan time) => Console.WriteLine(
    $"{what,-24} {time.TotalMilliseconds,8:F2} ms {text.Length / time.TotalSeconds / 1e6,8:F0} MB/s   {time / reference,6:F2} x widening");
