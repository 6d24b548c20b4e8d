using System.Text;

namespace ApiXGuard.Runtime.Tests.SecondFactors;

public sealed class Base32Tests
{
    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foo", "MZXW6===")]
    [InlineData("foob", "MZXW6YQ=")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void The_vectors_of_RFC_4648_hold_both_ways_with_and_without_padding(string text, string encoded)
    {
        var bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(encoded, Base32.Encode(bytes, padding: true));
        Assert.Equal(encoded.TrimEnd('='), Base32.Encode(bytes, padding: false));
        Assert.Equal(bytes, Decode(encoded));
        Assert.Equal(bytes, Decode(encoded.TrimEnd('=')));
    }

    [Theory]
    [InlineData("mzxw6ytb")]
    [InlineData("MZXW 6YTB")]
    [InlineData("mzxw-6ytb ")]
    public void The_ways_people_write_it_down_are_read(string encoded) => Assert.Equal("fooba"u8.ToArray(), Decode(encoded));

    [Theory]
    [InlineData("M")]
    [InlineData("MZX")]
    [InlineData("MZXW6Y")]
    [InlineData("MZXW6YT0")]
    [InlineData("MZXW6YT1")]
    [InlineData("MZXW6YT8")]
    [InlineData("MZ=W6YTB")]
    [InlineData("MY=====")]
    [InlineData("MY=======")]
    [InlineData("========")]
    [InlineData("MZ======")]
    [InlineData("MZXW6YT\u0131")]
    [InlineData("MZXW6YT\0")]
    public void Anything_else_is_refused(string encoded) => Assert.Null(Decode(encoded));

    [Fact]
    public void Random_bytes_of_every_length_come_back()
    {
        var random = new Random(20260101);
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.Equal(bytes, Decode(Base32.Encode(bytes, padding: (length & 1) == 0)));
        }
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Base32.TryDecode(text, bytes, out var written) ? bytes[..written] : null;
    }
}
