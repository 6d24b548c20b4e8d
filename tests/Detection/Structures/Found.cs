using System.Text;

namespace ApiXGuard.Detection.Tests.Structures;

/// <summary>A match as tests look at it.</summary>
internal sealed record Found(string Rule, string Secret, Confidence Confidence, Validity Validity)
{
    /// <summary>What the built-in engine finds in a text.</summary>
    public static IReadOnlyList<Found> In(string text, string path = "src/file.txt") => In(Encoding.UTF8.GetBytes(text), path);

    /// <summary>What the built-in engine finds in bytes.</summary>
    public static IReadOnlyList<Found> In(byte[] text, string path = "src/file.txt") =>
        [.. SecretScanner.Default.FindMatches(text, JudgeContext.ForPath(path)).Matches.Select(match => new Found(
            match.Rule.Id,
            Encoding.UTF8.GetString(text, match.Start, match.Length),
            match.Confidence,
            match.Validity))];

    /// <summary>The one match of a rule; fails where there are none or several.</summary>
    public static Found One(string rule, string text, string path = "src/file.txt") =>
        Assert.Single(In(text, path), found => found.Rule == rule);

    /// <summary>Fails where a rule matches.</summary>
    public static void Nothing(string rule, string text, string path = "src/file.txt") =>
        Assert.DoesNotContain(In(text, path), found => found.Rule == rule);

    /// <summary>Fails where one of several rules matches with a confidence that blocks.</summary>
    public static void NothingThatBlocks(string text, string path = "src/file.txt") =>
        Assert.DoesNotContain(In(text, path), found => found.Confidence >= Confidence.Medium);
}
