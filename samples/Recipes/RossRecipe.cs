using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Samples.Recipes;

/// <summary>Request once, store securely.</summary>
public static class RossRecipe
{
    public static async Task AddAsync(IServiceCollection services, IApiXKeyStore vault, CancellationToken cancellationToken)
    {
        // snippet: ross
        var encryption = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure);
        var processKey = new RandomKeyProvider();
        var store = await ApiXEncryptedKeyStore.ReadOnceAsync(vault, encryption, processKey, cancellationToken);
        services.AddApiXKeyStore(_ => store);
        // end
    }

    public static ApiXEncryptedKeyStore OfKeysAtHand(string apiKey, string appKey)
    {
        // snippet: ross-environment-key
        var keyProvider = DelegatingKeyProvider.FromEnvironment("APIX_STORE_KEY");
        var encryption = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Balanced);
        var store = new ApiXEncryptedKeyStore(encryption, keyProvider, apiKey, appKey);
        // end
        return store;
    }
}
