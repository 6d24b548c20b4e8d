// What clients of vaults give, by the names of their types.
class KeyVaultSecret
{
    public string Name { get; } = "";
    public string Value { get; } = "";
}

class Response<T>(T value)
{
    public T Value { get; } = value;
}

interface ISecretClient
{
    Response<KeyVaultSecret> GetSecret(string name);
    Task<Response<KeyVaultSecret>> GetSecretAsync(string name);
}

class GetSecretValueResponse
{
    public string SecretString { get; set; } = "";
    public string VersionId { get; set; } = "";
}

class SecretPayload
{
    public byte[] Data { get; set; } = [];
}

class Vaults(ISecretClient client, GetSecretValueResponse amazon, SecretPayload google)
{
    async Task Leaks()
    {
        Console.WriteLine([|client.GetSecret("db").Value.Value|]);
        Console.WriteLine([|(await client.GetSecretAsync("db")).Value.Value|]);
        KeyVaultSecret kept = client.GetSecret("db").Value;
        Console.WriteLine([|kept.Value|]);
        Console.WriteLine([|amazon.SecretString|]);
        Console.WriteLine([|Convert.ToBase64String(google.Data)|]);
    }

    void Twins()
    {
        Console.WriteLine(client.GetSecret("db").Value.Name);
        Console.WriteLine(amazon.VersionId);
        Console.WriteLine(google.Data.Length);
    }
}
