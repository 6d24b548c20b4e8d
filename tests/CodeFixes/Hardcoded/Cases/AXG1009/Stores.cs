// Key stores and credentials of services.
// references: runtime, azure-identity
using ApiXGuard.Runtime;
using Azure;
using Azure.Identity;

class Stores
{
    void Made(string apiKey)
    {
        new ApiXKeys([|"orders-api"|], [|"orders-app"|]);
        new DelegatingApiXKeyStore(_ => new ValueTask<ApiXKeys>(new ApiXKeys(apiKey, [|"orders-2023"|])));
        new ClientSecretCredential("contoso", "7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f", [|"winter"|]);
        new AzureKeyCredential([|"orders-2024"|]);
    }
}
