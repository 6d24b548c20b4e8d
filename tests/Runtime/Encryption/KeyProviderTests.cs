namespace ApiXGuard.Runtime.Tests.Encryption;

public sealed class KeyProviderTests
{
    [Fact]
    public void A_random_key_stays_the_same_and_differs_between_providers()
    {
        using var one = new RandomKeyProvider();
        using var other = new RandomKeyProvider();

        Assert.Equal(64, one.GetKey().Length);
        Assert.Equal(one.GetKey(), one.GetKey());
        Assert.NotEqual(one.GetKey(), other.GetKey());
        Assert.DoesNotContain(one.GetKey(), $"{one}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_random_key_is_gone_after_dispose()
    {
        var provider = new RandomKeyProvider();
        provider.Dispose();
        provider.Dispose();

        Assert.Throws<ObjectDisposedException>(provider.GetKey);
    }

    [Fact]
    public void A_delegate_is_asked_each_time()
    {
        var asked = 0;
        var provider = new DelegatingKeyProvider(() => $"made-up-{++asked}");

        Assert.Equal(["made-up-1", "made-up-2"], [provider.GetKey(), provider.GetKey()]);
        Assert.Throws<ApiXKeyStoreException>(() => new DelegatingKeyProvider(() => null!).GetKey());
    }

    [Fact]
    public void A_missing_environment_variable_is_named_and_a_set_one_is_read()
    {
        var variable = "APIX_TEST_" + Guid.NewGuid().ToString("N");
        var provider = DelegatingKeyProvider.FromEnvironment(variable);

        Assert.Contains(variable, Assert.Throws<ApiXKeyStoreException>(provider.GetKey).Message, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable(variable, "made-up-key");
        try
        {
            Assert.Equal("made-up-key", provider.GetKey());
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }
}
