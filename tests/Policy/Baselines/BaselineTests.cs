namespace ApiXGuard.Policy.Tests.Baselines;

public class BaselineTests
{
    private const string First = "00112233445566778899aabbccddeeff";
    private const string Second = "ffeeddccbbaa99887766554433221100";

    [Fact]
    public void Reads_header_comments_and_entries()
    {
        var baseline = Read($"apixguard-baseline 1 salt=a1b2\r\n# note\r\n\r\n{First} acme-token src/a%20b.cs 2026-01-31 rotated last year\r\n{Second} umbrella-key\r\n");

        Assert.Equal("a1b2", baseline.Salt);
        Assert.Equal(2, baseline.Entries.Count);
        var entry = baseline.Entries[0];
        Assert.Equal((First, "acme-token", "src/a b.cs", "2026-01-31", "rotated last year", 4), (entry.Fingerprint.Hex, entry.Rule, entry.Path, entry.Date, entry.Reason, entry.Line));
        Assert.Equal((null, null, null), (baseline.Entries[1].Path, baseline.Entries[1].Date, baseline.Entries[1].Reason));
        Assert.True(baseline.Contains(entry.Fingerprint));
        Fingerprint.TryParse("00112233445566778899aabbccddee00", out var other);
        Assert.False(baseline.Contains(other));
    }

    [Fact]
    public void The_salt_keys_the_fingerprints()
    {
        var salted = Read("apixguard-baseline 1 salt=a1b2");

        Assert.Equal(Fingerprint.Of("x"u8, FingerprintKey.OfSalt("a1b2")), Fingerprint.Of("x"u8, salted.Key));
        Assert.Same(FingerprintKey.Default, Read("apixguard-baseline 1").Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("\uFEFFapixguard-baseline 1\n")]
    public void An_empty_one_knows_nothing(string text) => Assert.Empty(Read(text).Entries);

    [Theory]
    [InlineData("FFEE acme-token", 1, "expected the header")]
    [InlineData("apixguard-baseline", 1, "no format version")]
    [InlineData("apixguard-baseline 2 salt=a", 1, "does not read")]
    [InlineData("apixguard-baseline 1 pepper=a", 1, "salt=SALT")]
    [InlineData("apixguard-baseline 1 salt=", 1, "salt holds")]
    [InlineData("apixguard-baseline 1 salt=a$b", 1, "salt holds")]
    [InlineData("apixguard-baseline 1\n\nxyz acme-token", 3, "32 hex digits")]
    [InlineData("apixguard-baseline 1\n" + First, 2, "rule is missing")]
    [InlineData("apixguard-baseline 1\n" + First + " acme-token a%2", 2, "'%'")]
    [InlineData("apixguard-baseline 1\n" + First + " acme-token a.cs 31.1.2026", 2, "2026-01-31")]
    [InlineData("apixguard-baseline 1\n<<<<<<< HEAD", 2, "merge conflict")]
    [InlineData("apixguard-baseline 1\napixguard-baseline 1", 2, "second time")]
    public void A_bad_line_gives_an_error_that_names_file_and_line(string text, int line, string message)
    {
        var result = Baseline.Read(text, ".apixguard/baseline");

        Assert.False(result.TryGet(out _));
        var error = Assert.Single(result.Errors);
        Assert.Equal(line, error.Line);
        Assert.StartsWith($".apixguard/baseline:{line}: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_line_is_told_and_none_repeated()
    {
        var result = Baseline.Read("apixguard-baseline 1\nacme_" + "Zq81LmP0 x\n" + First + " r\nshort x\n", "b");

        Assert.Equal([2, 4], result.Errors.Select(error => error.Line));
        Assert.DoesNotContain(result.Errors, error => error.ToString().Contains("Zq81", StringComparison.Ordinal));
    }

    [Fact]
    public void What_it_writes_it_reads_again()
    {
        string?[] paths = [null, "-", "a b/c%d.cs", "tab\there", "new\nline", "über/日本.cs", "\u202Ehidden", "😀/x", " # "];
        string?[] reasons = [null, "known since May", "  two\nlines  ", "- with dash"];
        var random = new Random(3);
        var entries = Enumerable.Range(0, 200).Select(i =>
        {
            Fingerprint.TryParse(i.ToString("x32"), out var fingerprint);
            return new BaselineEntry(fingerprint, "acme-token", paths[random.Next(paths.Length)], random.Next(2) == 0 ? null : "2026-02-03", reasons[random.Next(reasons.Length)]);
        }).ToList();

        var read = Read(new Baseline("s+/=-_.1", entries).Format());

        Assert.Equal("s+/=-_.1", read.Salt);
        var expected = entries.Select(entry => entry with { Reason = entry.Reason is null ? null : string.Join(' ', entry.Reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) });
        Assert.Equal(expected.OrderBy(entry => entry.Fingerprint.Hex), read.Entries.Select(entry => entry with { Line = 0 }).OrderBy(entry => entry.Fingerprint.Hex));
        Assert.Equal(read.Format(), Read(read.Format()).Format());
    }

    [Fact]
    public void Two_branches_that_add_the_same_secret_merge()
    {
        var baseline = Read($"apixguard-baseline 1\n{First} acme-token a.cs\n{First} acme-token b.cs\n");

        Assert.Equal(2, baseline.Entries.Count);
        Assert.Equal(1, baseline.Format().Split('\n').Count(line => line.StartsWith(First, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_salt_that_could_not_be_read_again_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Baseline("two words", []));

    private static Baseline Read(string text)
    {
        var result = Baseline.Read(text, "baseline");
        Assert.True(result.TryGet(out var baseline), string.Join('\n', result.Errors));
        return baseline;
    }
}
