using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ApiXGuard.Runtime;

/// <summary>Checks at start that keys can be issued: options, secrets, repository. Never says a secret.</summary>
internal sealed class ApiKeyIssuingOptionsValidator(IServiceProviderIsService registered) : IValidateOptions<ApiKeyIssuingOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiKeyIssuingOptions options)
    {
        var faults = new List<string>(options.Validate());
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in options.Peppers.Concat(options.EncryptionKeys))
        {
            try
            {
                if (!secrets.Add(key.GetSecret()))
                    faults.Add($"The key \"{key.Id}\" has the same secret as another. Each pepper and each encryption key needs one of its own.");
            }
            catch (ApiXKeyStoreException e)
            {
                faults.Add(e.Message);
            }
        }

        if (!registered.IsService(typeof(IApiKeyRepository)))
            faults.Add("No place for the records is registered: call AddSqliteApiKeyRepository(path), or AddInMemoryApiKeyRepository() for trials.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(static fault => "API key issuing: " + fault));
    }
}
