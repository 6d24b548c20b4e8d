using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Policy.Tests.Fingerprints;

public class FingerprintTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("made-up" + "-secret");

    [Fact]
    public void Is_the_first_half_of_HMAC_SHA_256_keyed_with_the_constant()
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData("apixguard/v1"u8, Secret))[..32];

        Assert.Equal(expected, Fingerprint.Of(Secret, FingerprintKey.Default).Hex);
    }

    [Fact]
    public void Is_keyed_with_the_salt_where_there_is_one()
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData("5f2c"u8, Secret))[..32];

        Assert.Equal(expected, Fingerprint.Of(Secret, FingerprintKey.OfSalt("5f2c")).Hex);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_empty_salt_is_no_salt(string? salt) => Assert.Same(FingerprintKey.Default, FingerprintKey.OfSalt(salt));

    [Fact]
    public void Differs_where_one_byte_of_the_secret_differs()
    {
        var other = (byte[])Secret.Clone();
        other[^1] ^= 1;

        Assert.NotEqual(Fingerprint.Of(Secret, FingerprintKey.Default), Fingerprint.Of(other, FingerprintKey.Default));
    }

    [Fact]
    public void Of_nothing_is_a_fingerprint_too() => Assert.Equal(32, Fingerprint.Of([], FingerprintKey.Default).Hex.Length);

    [Fact]
    public void The_editors_framework_computes_the_same()
    {
        var random = new Random(9);
        for (var length = 0; length < 300; length++)
        {
            var secret = new byte[length];
            random.NextBytes(secret);
            var key = FingerprintKey.OfSalt(length % 2 == 0 ? null : $"salt{length}");

            Assert.Equal(Fingerprint.Of(secret, key), Fingerprint.OfPortably(secret, key));
        }
    }

    [Fact]
    public void Reads_what_it_writes_in_either_case()
    {
        var fingerprint = Fingerprint.Of(Secret, FingerprintKey.Default);

        Assert.True(Fingerprint.TryParse(fingerprint.Hex.ToUpperInvariant(), out var read));
        Assert.Equal(fingerprint, read);
        Assert.Equal(fingerprint.GetHashCode(), read.GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    public void Refuses_what_is_not_32_hex_digits(string? text) => Assert.False(Fingerprint.TryParse(text, out _));

    [Fact]
    public void The_key_does_not_show_the_salt() => Assert.DoesNotContain("5f2c", FingerprintKey.OfSalt("5f2c").ToString(), StringComparison.Ordinal);
}
