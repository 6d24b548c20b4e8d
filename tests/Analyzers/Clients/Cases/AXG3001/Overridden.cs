// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// option: apixguard.client_project = false
class Settings
{
    string? Key() => Environment.GetEnvironmentVariable("API_KEY");
}
