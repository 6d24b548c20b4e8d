// Where the language wants a constant, no setting can be read.
// references: azure-identity
using Azure;

class NotOffered
{
    AzureKeyCredential Or(string key = "orders-2024") => new(key);

    const string Key = [|"orders-2025"|];

    bool Is(string key) => key is Key;

    AzureKeyCredential Constant() => new(Key);
}
