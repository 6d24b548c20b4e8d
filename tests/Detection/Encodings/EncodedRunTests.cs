using System.Text;
using ApiXGuard.Detection.Encodings;

namespace ApiXGuard.Detection.Tests.Encodings;

public sealed class EncodedRunTests
{
    private static string Secret => "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static TheoryData<string, string> Encoders => new()
    {
        { "base64", Base64("x=" + Secret + " and more") },
        { "base64url without padding", Base64("?>?>" + Secret).Replace('+', '-').Replace('/', '_').TrimEnd('=') },
        { "hex", Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)) },
        { "lower hex", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Secret)) },
        { "base64 twice", Base64(Base64("key=" + Secret)) },
        { "base64 of UTF-16", Convert.ToBase64String(Encoding.Unicode.GetBytes("$t = '" + Secret + "'")) },
    };

    [Theory]
    [MemberData(nameof(Encoders))]
    public void A_secret_in_encoded_text_is_found_in_its_digits(string encoder, string encoded)
    {
        var before = "data:\n  blob: ";
        var match = Assert.Single(Find(before + encoded + "\n"));
        Assert.Equal("github-classic-token", match.Rule.Id);
        Assert.Equal(Secret, Encoding.UTF8.GetString(match.Secret.Bytes));
        Assert.InRange(match.Start, before.Length, before.Length + encoded.Length);
        Assert.InRange(match.Start + match.Length, match.Start + Secret.Length, before.Length + encoded.Length);
        Assert.True(match.StartLine == 2, encoder);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_span_maps_back_to_the_digits_that_hold_it(int before)
    {
        var plain = new string('.', before) + "needle in the hay of encoded text";
        var text = Encoding.UTF8.GetBytes("\"" + Convert.ToBase64String(Encoding.UTF8.GetBytes(plain)).TrimEnd('=') + "\"");
        var from = 0;
        Assert.True(EncodedRuns.TryNext(text, ref from, out var run));
        var (start, length) = run.MapBack(before, "needle".Length);
        var digits = Encoding.UTF8.GetString(text.AsSpan(run.Start, start + length - run.Start));
        var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, 'A')));
        Assert.Contains("needle", decoded, StringComparison.Ordinal);
        Assert.InRange(length, 8, 10);
    }

    [Theory]
    [InlineData("AnIdentifierThatIsRatherLongButHoldsNothingAtAll")]
    [InlineData("0123456789abcdef0123456789abcdef01234567")]
    [InlineData("short")]
    [InlineData("")]
    public void Identifiers_and_hashes_do_not_decode(string text)
    {
        var from = 0;
        Assert.False(EncodedRuns.TryNext(Encoding.UTF8.GetBytes(text), ref from, out _));
    }

    [Fact]
    public void A_run_of_the_shortest_length_is_found_wherever_it_stands()
    {
        var digits = Base64("eighteen bytes long")[..LongRuns.Shortest];
        for (var before = 0; before < 60; before++)
        {
            var from = 0;
            Assert.True(EncodedRuns.TryNext(Encoding.UTF8.GetBytes(new string(' ', before) + digits + " x"), ref from, out var run), $"{before}");
            Assert.Equal((before, digits.Length), (run.Start, run.Length));
        }
    }

    [Fact]
    public void The_fast_path_finds_the_runs_that_the_plain_path_finds()
    {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var text = new byte[random.Next(200)];
            for (var i = 0; i < text.Length; i++)
                text[i] = (byte)(random.Next(30) == 0 ? " \n.=\"\xff"[random.Next(6)] : "azAZ09+/-_"[random.Next(10)]);
            for (int from = 0, end; from >= 0; from = end)
            {
                var start = LongRuns.NextBySamples(text, from, out var plainEnd);
                Assert.Equal((start, plainEnd), (LongRuns.Next(text, from, out end), end));
            }
        }
    }

    [Fact]
    public void Deep_nesting_ends()
    {
        var text = "key=" + Secret;
        for (var depth = 0; depth < 12; depth++)
            text = Base64(text);
        Assert.DoesNotContain(Find(text), match => match.Rule.Id == "github-classic-token");
    }

    private static IReadOnlyList<Match> Find(string text) =>
        SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(text), default, TestContext.Current.CancellationToken).Matches;
}
