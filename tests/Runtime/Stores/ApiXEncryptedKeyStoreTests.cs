using System.Reflection;

namespace ApiXGuard.Runtime.Tests.Stores;

public sealed class ApiXEncryptedKeyStoreTests
{
    private const string ApiKey = "made-up-" + "api-key";
    private const string AppKey = "made-up-" + "app-\"key\"-ü-\\u0041";

    [Theory]
    [InlineData(SymmetricEncryptionAlgorithm.Fast, SymmetricEncryptionFormat.Versioned)]
    [InlineData(SymmetricEncryptionAlgorithm.Balanced, SymmetricEncryptionFormat.Versioned)]
    [InlineData(SymmetricEncryptionAlgorithm.Secure, SymmetricEncryptionFormat.Versioned)]
    [InlineData(SymmetricEncryptionAlgorithm.Secure, SymmetricEncryptionFormat.Published)]
    public async Task The_keys_come_back_as_they_were_given(SymmetricEncryptionAlgorithm algorithm, SymmetricEncryptionFormat format)
    {
        using var provider = new RandomKeyProvider();
        var store = new ApiXEncryptedKeyStore(new ApiXSymmetricEncryptionService(algorithm, format), provider, ApiKey, AppKey);

        Assert.Equal(ApiKey, await store.GetApiKeyAsync());
        Assert.Equal(AppKey, await store.GetAppKeyAsync());
        var (apiKey, appKey) = await store.GetKeysAsync();
        Assert.Equal((ApiKey, AppKey), (apiKey, appKey));
    }

    [Fact]
    public void No_field_holds_a_key_in_the_clear()
    {
        using var provider = new RandomKeyProvider();
        var store = new ApiXEncryptedKeyStore(new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), provider, ApiKey, AppKey);

        var texts = typeof(ApiXEncryptedKeyStore).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(f => f.GetValue(store)).OfType<string>().Append($"{store}");
        Assert.All(texts, text => Assert.DoesNotContain("made-up", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_that_gives_another_key_later_is_told_of_without_any_value()
    {
        var key = "made-up-encryption-key-1";
        var provider = new DelegatingKeyProvider(() => key);
        var store = new ApiXEncryptedKeyStore(new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), provider, ApiKey, AppKey);
        Assert.Equal(ApiKey, await store.GetApiKeyAsync());

        key = "made-up-encryption-key-2";
        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync());
        Assert.IsType<EncryptionTamperedException>(error.InnerException);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", AppKey)]
    [InlineData(ApiKey, "")]
    [InlineData("made-up\n", AppKey)]
    [InlineData(ApiKey, "made-up[half]x")]
    public void Keys_that_cannot_be_used_are_refused_without_being_quoted(string apiKey, string appKey)
    {
        using var provider = new RandomKeyProvider();
        var error = Assert.Throws<ArgumentException>(() => new ApiXEncryptedKeyStore(new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), provider, apiKey, appKey.Replace("[half]", "\ud800", StringComparison.Ordinal)));

        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_store_is_read_once()
    {
        var reads = 0;
        var source = new DelegatingApiXKeyStore(_ => new(new ApiXKeys(ApiKey, $"made-up-{++reads}")));
        using var provider = new RandomKeyProvider();
        var store = await ApiXEncryptedKeyStore.ReadOnceAsync(source, new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), provider);

        await store.GetKeysAsync();
        Assert.Equal("made-up-1", await store.GetAppKeyAsync());
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task A_cancelled_read_is_cancelled()
    {
        using var provider = new RandomKeyProvider();
        var store = new ApiXEncryptedKeyStore(new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure), provider, ApiKey, AppKey);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.GetKeysAsync(new CancellationToken(canceled: true)));
    }
}
