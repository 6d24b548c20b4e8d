namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class CryptographicNonceSourceTests
{
    [Fact]
    public void Each_character_is_as_likely_as_any_other()
    {
        // 10,000 of each are expected. A remainder of a byte by 62 would give the first eight 12,100; chance strays by 600 once in a billion.
        var nonce = new char[620_000];

        new CryptographicNonceSource().Fill(nonce);

        var counts = nonce.GroupBy(character => character).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", string.Concat(counts.Keys.Order()));
        Assert.All(counts.Values, count => Assert.InRange(count, 9_300, 10_700));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(49)]
    public void Any_length_is_filled(int length)
    {
        var nonce = new char[length];

        new CryptographicNonceSource().Fill(nonce);

        Assert.DoesNotContain('\0', nonce);
    }

    [Fact]
    public void No_nonce_comes_twice()
    {
        var source = new CryptographicNonceSource();
        var nonces = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();

        Parallel.For(0, 20_000, _ =>
        {
            Span<char> nonce = stackalloc char[32];
            source.Fill(nonce);
            Assert.True(nonces.TryAdd(new string(nonce), true));
        });
    }
}
