namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class AppKeyProtectorTests
{
    private const string Id = "MadeUpId0001";
    private const string AppKey = "made-up-app-key";
    private static readonly ISymmetricEncryptionService Encryption = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure);
    private static readonly VersionedKey First = new("k1", () => "made-up-first-encryption-key-of-32-chars");
    private static readonly VersionedKey Second = new("k2", () => "made-up-second-encryption-key-of-32-chars");

    [Fact]
    public void A_protected_app_key_comes_back_and_shows_nothing()
    {
        var protector = new AppKeyProtector(Encryption, [First]);
        var stored = protector.Protect(Id, AppKey);

        Assert.StartsWith("v1$k1$", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(AppKey, stored, StringComparison.Ordinal);
        Assert.NotEqual(stored, protector.Protect(Id, AppKey));
        Assert.Equal(AppKey, protector.Unprotect(Id, stored, out var reprotect));
        Assert.False(reprotect);
    }

    [Fact]
    public void An_app_key_of_another_record_does_not_open()
    {
        var protector = new AppKeyProtector(Encryption, [First]);
        var stored = protector.Protect(Id, AppKey);

        var error = Assert.Throws<ApiXKeyStoreException>(() => protector.Unprotect("MadeUpId0002", stored, out _));

        Assert.Contains("another record", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(AppKey, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_key_under_an_older_key_opens_and_asks_to_be_protected_anew()
    {
        var stored = new AppKeyProtector(Encryption, [First]).Protect(Id, AppKey);

        Assert.Equal(AppKey, new AppKeyProtector(Encryption, [Second, First]).Unprotect(Id, stored, out var reprotect));
        Assert.True(reprotect);
    }

    [Fact]
    public void An_altered_app_key_is_an_error_that_names_the_record()
    {
        var protector = new AppKeyProtector(Encryption, [First]);
        var stored = protector.Protect(Id, AppKey);
        for (var at = 0; at < stored.Length; at++)
        {
            var altered = stored[..at] + (stored[at] == '0' ? '1' : '0') + stored[(at + 1)..];

            var error = Assert.Throws<ApiXKeyStoreException>(() => protector.Unprotect(Id, altered, out _));
            Assert.Contains(Id, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(AppKey, error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1$k1")]
    [InlineData("v2$k1${}")]
    [InlineData("v1$k9${}")]
    [InlineData("v1$k1${}")]
    [InlineData("v1$k1$not json")]
    public void A_text_that_is_no_protected_app_key_is_an_error(string stored) =>
        Assert.Throws<ApiXKeyStoreException>(() => new AppKeyProtector(Encryption, [First]).Unprotect(Id, stored, out _));

    [Fact]
    public void Keys_need_to_be_there_and_to_have_different_names()
    {
        Assert.Throws<ArgumentException>(() => new AppKeyProtector(Encryption, []));
        Assert.Throws<ArgumentException>(() => new AppKeyProtector(Encryption, [First, First]));
    }
}
