using System.Text;
using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.SecondFactors;

public sealed class TotpTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // RFC 6238, appendix B, with the secret lengths of erratum 2866.
    [Theory]
    [InlineData(59, OtpAlgorithm.Sha1, "94287082")]
    [InlineData(59, OtpAlgorithm.Sha256, "46119246")]
    [InlineData(59, OtpAlgorithm.Sha512, "90693936")]
    [InlineData(1111111109, OtpAlgorithm.Sha1, "07081804")]
    [InlineData(1111111109, OtpAlgorithm.Sha256, "68084774")]
    [InlineData(1111111109, OtpAlgorithm.Sha512, "25091201")]
    [InlineData(1111111111, OtpAlgorithm.Sha1, "14050471")]
    [InlineData(1111111111, OtpAlgorithm.Sha256, "67062674")]
    [InlineData(1111111111, OtpAlgorithm.Sha512, "99943326")]
    [InlineData(1234567890, OtpAlgorithm.Sha1, "89005924")]
    [InlineData(1234567890, OtpAlgorithm.Sha256, "91819424")]
    [InlineData(1234567890, OtpAlgorithm.Sha512, "93441116")]
    [InlineData(2000000000, OtpAlgorithm.Sha1, "69279037")]
    [InlineData(2000000000, OtpAlgorithm.Sha256, "90698825")]
    [InlineData(2000000000, OtpAlgorithm.Sha512, "38618901")]
    [InlineData(20000000000, OtpAlgorithm.Sha1, "65353130")]
    [InlineData(20000000000, OtpAlgorithm.Sha256, "77737706")]
    [InlineData(20000000000, OtpAlgorithm.Sha512, "47863826")]
    public void The_vectors_of_RFC_6238_hold(long seconds, OtpAlgorithm algorithm, string code)
    {
        using var totp = new Totp(Secret(algorithm), new TotpOptions { Algorithm = algorithm, Digits = 8 });
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, totp.Compute(time));
        Assert.True(totp.TryVerify(code, time, out var step));
        Assert.Equal(seconds / 30, step);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_holds_within_the_drift_and_not_a_step_beyond(int steps, bool accepted)
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1));
        var code = totp.Compute(Noon + (steps * TimeSpan.FromSeconds(30)));

        Assert.Equal(accepted, totp.TryVerify(code, Noon, out var step));
        if (accepted)
            Assert.Equal(totp.StepAt(Noon) + steps, step);
    }

    [Fact]
    public void Without_drift_a_code_ends_with_its_period()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1), new TotpOptions { DriftSteps = 0, Period = TimeSpan.FromSeconds(60) });
        var code = totp.Compute(Noon);

        Assert.True(totp.TryVerify(code, Noon + TimeSpan.FromSeconds(59.999), out _));
        Assert.False(totp.TryVerify(code, Noon + TimeSpan.FromSeconds(60), out _));
        Assert.False(totp.TryVerify(code, Noon - TimeSpan.FromTicks(1), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("12345a")]
    [InlineData("-12345")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    [InlineData("12345\0")]
    public void What_is_no_code_is_refused(string text)
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1));

        Assert.False(totp.TryVerify(text, Noon, out _));
    }

    [Fact]
    public void A_code_is_read_as_people_type_it_and_a_changed_digit_is_refused()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1));
        var code = totp.Compute(Noon);

        Assert.True(totp.TryVerify($" {code[..3]} {code[3..]}\r\n", Noon, out _));
        for (var index = 0; index < code.Length; index++)
        {
            var wrong = code.ToCharArray();
            wrong[index] = (char)('0' + ((wrong[index] - '0' + 1) % 10));
            Assert.False(totp.TryVerify(wrong, Noon, out _));
        }
    }

    [Fact]
    public void A_text_of_any_length_does_no_harm()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1));

        Assert.False(totp.TryVerify(new string('1', 1_000_000), Noon, out _));
        Assert.False(totp.TryVerify(new string(' ', 1_000_000), Noon, out _));
    }

    [Fact]
    public void Before_counting_began_there_is_no_code_and_none_is_accepted()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1), new TotpOptions { Start = Noon });

        Assert.Equal(-1, totp.StepAt(Noon - TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => totp.Compute(Noon - TimeSpan.FromSeconds(1)));
        Assert.False(totp.TryVerify("755224", Noon - TimeSpan.FromDays(1), out _));
        Assert.True(totp.TryVerify("755224", Noon, out var step));
        Assert.Equal(0, step);
        Assert.False(totp.TryVerify("755224", DateTimeOffset.MaxValue, out _));
        Assert.False(totp.TryVerify("755224", DateTimeOffset.MinValue, out _));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(129)]
    [InlineData(0)]
    public void A_secret_that_is_too_short_or_too_long_is_refused(int size)
    {
        Assert.Throws<ArgumentException>(() => new Totp(new byte[size]));
        Assert.Throws<ArgumentException>(() => Totp.FromBase32(Base32.Encode(new byte[size], padding: true)));
    }

    [Fact]
    public void A_secret_in_base_32_gives_the_same_codes()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1));
        using var same = Totp.FromBase32(Base32.Encode(Secret(OtpAlgorithm.Sha1), padding: false).ToLowerInvariant());

        Assert.Equal(totp.Compute(Noon), same.Compute(Noon));
    }

    [Fact]
    public void A_secret_that_is_not_base_32_is_refused_without_quoting_it()
    {
        var text = "made0up1made8up9" + "made0up1made8up9";

        var error = Assert.Throws<FormatException>(() => Totp.FromBase32(text));

        Assert.DoesNotContain("made0up", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OtpAlgorithm.Sha1, 20)]
    [InlineData(OtpAlgorithm.Sha256, 32)]
    [InlineData(OtpAlgorithm.Sha512, 64)]
    public void A_generated_secret_is_as_long_as_its_hash_and_never_the_same(OtpAlgorithm algorithm, int size)
    {
        Assert.Equal(size, Totp.GenerateSecret(algorithm).Length);
        Assert.NotEqual(Totp.GenerateSecret(algorithm), Totp.GenerateSecret(algorithm));
    }

    [Fact]
    public void A_wiped_secret_makes_no_codes()
    {
        var totp = new Totp(Secret(OtpAlgorithm.Sha1));
        totp.Dispose();
        totp.Dispose();

        Assert.Throws<ObjectDisposedException>(() => totp.Compute(Noon));
        Assert.Throws<ObjectDisposedException>(() => totp.TryVerify("123456", Noon, out _));
        Assert.Throws<ObjectDisposedException>(() => totp.CreateProvisioningUri("Orders", "ops"));
    }

    [Fact]
    public void The_provisioning_link_is_what_applications_read_and_shows_itself_only_when_asked()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha256), new TotpOptions { Algorithm = OtpAlgorithm.Sha256, Digits = 8, Period = TimeSpan.FromSeconds(60) });
        var secret = Base32.Encode(Secret(OtpAlgorithm.Sha256), padding: false);

        var link = totp.CreateProvisioningUri("Orders & Co", "ops@example.com");

        Assert.Equal(
            $"otpauth://totp/Orders%20%26%20Co:ops%40example.com?secret={secret}&issuer=Orders%20%26%20Co&algorithm=SHA256&digits=8&period=60",
            link.Reveal());
        var shown = $"{link} {totp} {JsonSerializer.Serialize(link)}";
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.Contains("[redacted]", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ops")]
    [InlineData("Orders", " ")]
    [InlineData("Or:ders", "ops")]
    [InlineData("Orders", "o:ps")]
    public void A_provisioning_link_needs_an_issuer_and_an_account_without_colon(string issuer, string account)
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1));

        Assert.Throws<ArgumentException>(() => totp.CreateProvisioningUri(issuer, account));
    }

    [Fact]
    public void A_link_that_could_not_say_when_counting_began_is_refused()
    {
        using var totp = new Totp(Secret(OtpAlgorithm.Sha1), new TotpOptions { Start = Noon });

        Assert.Throws<ArgumentOutOfRangeException>(() => totp.CreateProvisioningUri("Orders", "ops"));
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        TotpOptions[] wrong =
        [
            new() { Digits = 5 }, new() { Digits = 9 }, new() { DriftSteps = -1 }, new() { DriftSteps = 11 }, new() { Period = TimeSpan.Zero },
            new() { Period = TimeSpan.FromSeconds(1.5) }, new() { Period = TimeSpan.FromSeconds(3601) }, new() { Algorithm = (OtpAlgorithm)7 },
        ];

        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => new Totp(Secret(OtpAlgorithm.Sha1), options)));
    }

    private static byte[] Secret(OtpAlgorithm algorithm)
    {
        var size = algorithm switch { OtpAlgorithm.Sha1 => 20, OtpAlgorithm.Sha256 => 32, _ => 64 };
        return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1234567890", 7))[..size]);
    }
}
