using System.Text;

namespace ApiXGuard.Runtime.Tests.SecondFactors;

public sealed class HotpTests
{
    // RFC 4226, appendix D.
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("1234567890" + "1234567890");

    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(4, "338314")]
    [InlineData(5, "254676")]
    [InlineData(6, "287922")]
    [InlineData(7, "162583")]
    [InlineData(8, "399871")]
    [InlineData(9, "520489")]
    public void The_vectors_of_RFC_4226_hold(long counter, string code) => Assert.Equal(code, Compute(counter, code.Length));

    [Theory]
    [InlineData(0, "84755224")]
    [InlineData(0, "4755224")]
    [InlineData(9, "45520489")]
    public void Longer_codes_are_the_same_number_with_more_digits(long counter, string code) => Assert.Equal(code, Compute(counter, code.Length));

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(0)]
    public void Other_numbers_of_digits_are_refused(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Compute(0, digits));

    [Fact]
    public void An_empty_secret_a_negative_counter_and_an_unknown_algorithm_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Hotp.Compute([], 0, new char[6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Compute(-1, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Hotp.Compute(Secret, 0, new char[6], (OtpAlgorithm)3));
    }

    [Fact]
    public void The_greatest_counter_has_a_code() => Assert.Matches("^[0-9]{6}$", Compute(long.MaxValue, 6));

    private static string Compute(long counter, int digits)
    {
        var code = new char[digits];
        Hotp.Compute(Secret, counter, code);
        return new string(code);
    }
}
