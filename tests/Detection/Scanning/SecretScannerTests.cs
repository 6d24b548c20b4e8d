using System.Text;

namespace ApiXGuard.Detection.Tests.Scanning;

public sealed class SecretScannerTests
{
    private static string Secret => "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\\n", true)]
    [InlineData("%3D", true)]
    [InlineData("\\u003d", true)]
    [InlineData("\\x3d", true)]
    [InlineData("=", true)]
    [InlineData("_", true)]
    [InlineData("a", false)]
    [InlineData("\\\\n", false)]
    [InlineData("3D", false)]
    public void A_token_begins_after_an_escape_but_not_inside_a_word(string before, bool found) =>
        Assert.Equal(found ? 1 : 0, Find(before + Secret).Count);

    [Fact]
    public void Nothing_a_match_prints_shows_the_secret()
    {
        var match = Assert.Single(Find(Secret));
        Assert.DoesNotContain(Secret[4..], match.ToString(), StringComparison.Ordinal);
        Assert.Equal("(redacted)", match.Secret.ToString());
        Assert.DoesNotContain(Secret[4..], $"{match.Secret}{match.Rule}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_scan_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(Secret), default, source.Token));
    }

    [Fact]
    public async Task A_stream_gives_what_its_bytes_give_and_its_limit_holds()
    {
        var bytes = Encoding.UTF8.GetBytes("x\n" + Secret);
        var fromStream = await SecretScanner.Default.FindMatchesAsync(new MemoryStream(bytes), default, bytes.Length, Cancellation);
        Assert.Equal(Find("x\n" + Secret).Select(match => match.ToString()), fromStream.Matches.Select(match => match.ToString()));
        await Assert.ThrowsAsync<InvalidDataException>(
            () => SecretScanner.Default.FindMatchesAsync(new MemoryStream(bytes), default, bytes.Length - 1, Cancellation));
    }

    [Fact]
    public async Task One_engine_serves_many_threads()
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("token: " + Secret, 50)));
        var counts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => SecretScanner.Default.FindMatches(text, default, Cancellation).Matches.Count,
            Cancellation)));
        Assert.All(counts, count => Assert.Equal(50, count));
    }

    [Fact]
    public void A_line_of_many_megabytes_is_read_once()
    {
        var text = string.Concat(Enumerable.Repeat(Secret + ",", 100_000));
        var matches = Find(text);
        Assert.Equal(100_000, matches.Count);
        Assert.Equal((1, text.Length - Secret.Length), (matches[^1].StartLine, matches[^1].StartColumn));
    }

    private static IReadOnlyList<Match> Find(string text) =>
        SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(text), default, Cancellation).Matches;
}
