// option: apixguard.client_project = true
class Settings
{
    string? Key() => [|Environment.GetEnvironmentVariable("API_KEY")|];

    string Other() => Environment.MachineName;
}
