using System.Text;
using ApiXGuard.Detection.Prefilter;
using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Tests.Prefilter;

public sealed class PlaceFinderTests
{
    private static readonly AnchorIndex BuiltIn = new([.. SecretScanner.Default.Anchors]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_path_finds_the_same_anchors(int seed)
    {
        var text = RandomTexts.Make(seed, 40 * seed, [.. SecretScanner.Default.Anchors.Select(pair => pair.Anchor.Text)]);
        var scalar = TruePlaces(new ScalarPlaceFinder(BuiltIn), text, 256);
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
            Assert.Equal(scalar, TruePlaces(new Vector256PlaceFinder(BuiltIn), text, 256));
        if (Vector128PlaceFinder.IsSupported)
            Assert.Equal(scalar, TruePlaces(new Vector128PlaceFinder(BuiltIn), text, 64));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_anchor_is_missed(int seed)
    {
        var anchors = GeneratedAnchors(seed);
        var index = new AnchorIndex([.. anchors.Select(anchor => (anchor, (Matcher)new Recorder(anchor)))]);
        var text = RandomTexts.Make(seed, 3000, [.. anchors.Select(anchor => anchor.Text), .. anchors.Select(anchor => anchor.Text.ToUpperInvariant())]);

        var expected = new List<(int, string)>();
        for (var at = 0; at < text.Length; at++)
            expected.AddRange(anchors.Where(anchor => NaiveAnchors.StandsAt(text, at, anchor)).Select(anchor => (at, anchor.Text)));

        foreach (var finder in new PlaceFinder[] { new ScalarPlaceFinder(index), PlaceFinder.Best(index) })
        {
            var found = new CandidateList();
            foreach (var place in Places(finder, text, 128))
                index.Propose(text, place, found);
            Assert.Equal(
                expected.OrderBy(pair => pair).Distinct(),
                found.Select(candidate => (candidate.Start, candidate.Rule.Id)).OrderBy(pair => pair).Distinct());
        }
    }

    [Fact]
    public void The_built_in_anchors_stay_within_what_the_tables_can_tell_apart() =>
        Assert.InRange(BuiltIn.Windows.Select(window => window.Folded).Distinct().Count(), 1, 450);

    /// <summary>The paths may differ in what the index sorts out again, never in places where an anchor stands.</summary>
    private static List<int> TruePlaces(PlaceFinder finder, byte[] text, int room)
    {
        var places = Places(finder, text, room);
        Assert.Equal(places.Order().Distinct(), places);
        return [.. places.Where(place => BuiltIn.Windows.Any(window => NaiveAnchors.StandsAt(text, place - window.Offset, window.Anchor)))];
    }

    private static List<int> Places(PlaceFinder finder, byte[] text, int room)
    {
        var all = new List<int>();
        var places = new int[room];
        for (var from = 0; from < text.Length;)
        {
            var until = Math.Min(text.Length, from + 1000);
            while (from < until)
                all.AddRange(places.Take(finder.Find(text, ref from, until, places)));
        }

        return all;
    }

    private static List<Anchor> GeneratedAnchors(int seed)
    {
        var random = new Random(seed);
        var anchors = new HashSet<Anchor>();
        while (anchors.Count < 1 + (seed * 3))
        {
            var text = new StringBuilder();
            for (var length = random.Next(3, 9); length > 0; length--)
                text.Append("abcdekyz_-.:/01"[random.Next(15)]);
            anchors.Add(new Anchor(text.ToString(), random.Next(2) == 0));
        }

        return [.. anchors];
    }

    /// <summary>Proposes just where its anchor stands.</summary>
    private sealed class Recorder(Anchor anchor) : Matcher
    {
        private readonly SecretRule _rule = new(anchor.Text, anchor.Text)
        {
            Provider = "test",
            Description = "test",
            Pattern = RulePattern.Token("abc"),
            Remedy = new Remedy("", ""),
            Examples = [],
            NearMisses = [],
        };

        public override IReadOnlyList<Anchor> Anchors => [anchor];

        public override int Reach => anchor.Text.Length;

        public override void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found) =>
            found.Add(new Candidate(_rule, anchorStart, anchorLength));

        public override Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context) =>
            new(Confidence.High, Validity.Unknown);
    }
}
