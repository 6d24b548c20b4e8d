// A credential is made of a key that is asked for; a store made of constants is none to ask.
// references: azure-identity, runtime
// fix: keystore
using ApiXGuard.Runtime;
using Azure;

namespace Shop;

class Search
{
    public async Task<AzureKeyCredential> Credential(CancellationToken cancellationToken) => await Task.FromResult(new AzureKeyCredential([|"$random40$"|]));
}
