using ApiXGuard.Runtime;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

class Stores
{
    private readonly IConfiguration _configuration;

    public Stores(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    void Made(string apiKey)
    {
        new ApiXKeys(_configuration["ApiX:ApiKey"] ?? throw new InvalidOperationException("The setting ApiX:ApiKey is missing: keep it in user secrets, or in the environment variable ApiX__ApiKey."), _configuration["ApiX:AppKey"] ?? throw new InvalidOperationException("The setting ApiX:AppKey is missing: keep it in user secrets, or in the environment variable ApiX__AppKey."));
        new DelegatingApiXKeyStore(_ => new ValueTask<ApiXKeys>(new ApiXKeys(apiKey, _configuration["ApiX:AppKey"] ?? throw new InvalidOperationException("The setting ApiX:AppKey is missing: keep it in user secrets, or in the environment variable ApiX__AppKey."))));
        new ClientSecretCredential("contoso", "7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f", _configuration["Stores:ClientSecret"] ?? throw new InvalidOperationException("The setting Stores:ClientSecret is missing: keep it in user secrets, or in the environment variable Stores__ClientSecret."));
        new AzureKeyCredential(_configuration["Azure:ApiKey"] ?? throw new InvalidOperationException("The setting Azure:ApiKey is missing: keep it in user secrets, or in the environment variable Azure__ApiKey."));
    }
}
