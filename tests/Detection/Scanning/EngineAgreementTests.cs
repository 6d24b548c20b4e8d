using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using ApiXGuard.Detection.ClientScripts;
using ApiXGuard.Detection.Prefilter;
using ApiXGuard.Detection.Tests.Prefilter;

namespace ApiXGuard.Detection.Tests.Scanning;

/// <summary>The fast path, the plain path, the naive reference and the netstandard2.0 build find the same.</summary>
public sealed class EngineAgreementTests
{
    private static readonly SecretScanner Plain = new(SecretScanner.Default.Catalogue, index => new ScalarPlaceFinder(index));
    private static readonly SecretScanner Narrow = new(SecretScanner.Default.Catalogue, index => Vector128PlaceFinder.IsSupported ? new Vector128PlaceFinder(index) : new ScalarPlaceFinder(index));
    private static readonly PortableScanner Portable = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task All_builds_and_paths_agree_with_the_naive_reference(int seed)
    {
        var examples = SecretScanner.Default.Catalogue.Rules.SelectMany(rule => rule.Examples.Concat(rule.NearMisses)).ToArray();
        var text = RandomTexts.Make(seed, 6000, examples);

        var expected = Naive(text);
        Assert.Equal(expected, Candidates(SecretScanner.Default, text));
        Assert.Equal(expected, Candidates(Plain, text));
        Assert.Equal(expected, Candidates(Narrow, text));

        var matches = SecretScanner.Default.FindMatches(text, default, TestContext.Current.CancellationToken);
        Assert.Equal(
            matches.Matches.Select(Describe),
            await Portable.Describe(text));
    }

    private static string Describe(Match match) => string.Create(
        CultureInfo.InvariantCulture,
        $"{match.Rule.Id} {match.Start}+{match.Length} {match.StartLine}:{match.StartColumn}-{match.EndLine}:{match.EndColumn} {match.Confidence} {match.Validity}");

    private static List<(string, int, int)> Candidates(SecretScanner scanner, byte[] text)
    {
        var found = new CandidateList();
        scanner.Scan(text, found, TestContext.Current.CancellationToken);
        return Sorted(found);
    }

    /// <summary>Every anchor, tried at every byte.</summary>
    private static List<(string, int, int)> Naive(byte[] text)
    {
        var found = new CandidateList();
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var (anchor, matcher) in SecretScanner.Default.Anchors)
            {
                if (NaiveAnchors.StandsAt(text, at, anchor))
                    matcher.Propose(text, at, anchor.Text.Length, found);
            }
        }

        // Scripts are read whole once an anchor asks for it.
        foreach (var scripts in SecretScanner.Default.Anchors.Select(pair => pair.Matcher).OfType<ClientScriptMatcher>().Distinct())
            scripts.Settle(text, found, 0, default);
        return Sorted(found);
    }

    private static List<(string, int, int)> Sorted(CandidateList found) =>
        [.. found.Select(candidate => (candidate.Rule.Id, candidate.Start, candidate.Length)).Distinct().OrderBy(triple => triple)];

    /// <summary>The netstandard2.0 build, loaded beside this one and called by reflection.</summary>
    private sealed class PortableScanner
    {
        private readonly object _scanner;
        private readonly MethodInfo _find;
        private readonly object _context;

        public PortableScanner()
        {
            var path = Path.Combine(AppContext.BaseDirectory, "portable", "ApiXGuard.Detection.dll");
            var assembly = new AssemblyLoadContext("portable").LoadFromAssemblyPath(path);
            var type = assembly.GetType("ApiXGuard.Detection.SecretScanner", throwOnError: true)!;
            _scanner = type.GetProperty("Default")!.GetValue(null)!;
            _find = type.GetMethod("FindMatchesAsync")!;
            _context = Activator.CreateInstance(assembly.GetType("ApiXGuard.Detection.JudgeContext", throwOnError: true)!)!;
            Assert.Equal("scalar", type.GetProperty("ScanPath")!.GetValue(_scanner));
        }

        public async Task<List<string>> Describe(byte[] text)
        {
            var task = (Task)_find.Invoke(_scanner, [new MemoryStream(text), _context, int.MaxValue, TestContext.Current.CancellationToken])!;
            await task;
            var result = task.GetType().GetProperty("Result")!.GetValue(task)!;
            var descriptions = new List<string>();
            foreach (var match in (IEnumerable)Get(result, "Matches"))
            {
                descriptions.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Get(match, "Rule")} {Get(match, "Start")}+{Get(match, "Length")} {Get(match, "StartLine")}:{Get(match, "StartColumn")}-{Get(match, "EndLine")}:{Get(match, "EndColumn")} {Get(match, "Confidence")} {Get(match, "Validity")}"));
            }

            return descriptions;
        }

        private static object Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target)!;
    }
}
