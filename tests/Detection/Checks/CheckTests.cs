using System.Text;
using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Tests.Checks;

/// <summary>The offline checks against values that were published or computed elsewhere.</summary>
public sealed class CheckTests
{
    [Fact]
    public void Crc32_agrees_with_the_check_value_of_its_definition() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    [Theory]
    [InlineData(0u, 6, "000000")]
    [InlineData(61u, 6, "00000z")]
    [InlineData(62u, 6, "000010")]
    [InlineData(uint.MaxValue, 6, "4gfFC3")]
    public void Base_62_counts_digits_then_capitals_then_small_letters(uint number, int width, string text)
    {
        Assert.Equal(text, RadixText.ToBase62(number, width));
        Assert.True(RadixText.IsBase62(number, Encoding.ASCII.GetBytes(text)));
        Assert.False(RadixText.IsBase62(number + 1, Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData("aGVsbG8=", "hello")]
    [InlineData("aGVsbG8", "hello")]
    [InlineData("Pz8_Pj4-", "???>>>")]
    [InlineData("Pz8/Pj4+", "???>>>")]
    [InlineData("a", "")]
    [InlineData("a b=", "")]
    public void Base64_is_read_in_both_alphabets_and_nothing_else_is(string text, string decoded) =>
        Assert.Equal(decoded, Encoding.ASCII.GetString(Base64Bytes.Decode(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void The_secret_key_of_the_age_test_suite_is_valid_and_its_typo_is_not()
    {
        var key = "AGE-SECRET-" + "KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
        Assert.Equal(Validity.Valid, Check(AgeSecretKey.Check, key));
        Assert.Equal(Validity.Invalid, Check(AgeSecretKey.Check, key.Replace("EGAEX", "EGAEQ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_access_key_id_names_its_account()
    {
        Assert.Equal(Validity.Valid, Check(AwsAccessKeyId.Check, "ASI" + "AQNZGKIQY56JQ7WML"));
        Assert.Equal(Validity.Unknown, Check(AwsAccessKeyId.Check, "AKI" + "AIOSFODNN7EXAMPLE"));
        Assert.Equal(Validity.Invalid, Check(AwsAccessKeyId.Check, "AKI" + "AQ1SFODNN7ZXAMPLE"));
        Assert.Equal(Validity.Invalid, Check(AwsAccessKeyId.Check, "AKI" + "A7777777777777777"));
    }

    [Fact]
    public void A_routable_token_is_checked_and_an_old_one_cannot_be()
    {
        var token = GitLabChecksum.Complete("glp" + "at-Zm9yIHRlc3RzIG9ubHkgMDEyMzQ1Ng.01.000000000");
        Assert.Equal(Validity.Valid, Check(GitLabChecksum.Check, token));
        Assert.Equal(Validity.Invalid, Check(GitLabChecksum.Check, token.Replace("Zm9y", "Zm8y", StringComparison.Ordinal)));
        Assert.Equal(Validity.Unknown, Check(GitLabChecksum.Check, "glp" + "at-x7Kq2mZ9RtB4vNc8LpHs"));
    }

    [Fact]
    public void A_package_token_is_a_whole_macaroon_or_is_not()
    {
        var token = "pypi-" + "AgEIcHlwaS5vcmc" + "CBGFiY2QAAAYg" + Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('k', 32))).TrimEnd('=');
        Assert.Equal(Validity.Valid, Check(PyPiMacaroon.Check, token));
        Assert.Equal(Validity.Invalid, Check(PyPiMacaroon.Check, token[..^4]));
        Assert.Equal(Validity.Invalid, Check(PyPiMacaroon.Check, token + "AAAA"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("=")]
    [InlineData("........................................................")]
    [InlineData("pypi-AgEI")]
    [InlineData("glsa_______________________________________________")]
    [InlineData("\0\u00FF\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void No_check_throws_or_says_valid_on_nonsense(string text)
    {
        SecretCheck[] checks =
        [
            AgeSecretKey.Check, ApiXChecksum.Check, AtlassianChecksum.Check, AwsAccessKeyId.Check, GitHubChecksum.Check,
            GitLabChecksum.Check, GrafanaChecksum.Check, JFrogReferenceToken.Check, JiraPersonalToken.Check, PyPiMacaroon.Check,
            SentryOrganizationToken.Check,
        ];
        Assert.All(checks, check => Assert.NotEqual(Validity.Valid, Check(check, text)));
    }

    private static Validity Check(SecretCheck check, string secret) => check(Encoding.UTF8.GetBytes(secret));
}
