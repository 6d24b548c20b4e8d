// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// references: configuration
using System.Collections;
using System.Runtime.Versioning;

class Settings
{
    string? Secret() => [|Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")|];

    string? Built() => [|Environment.GetEnvironmentVariable("STRIPE_" + "SECRET" + "_KEY")|];

    string? OfUser() => [|Environment.GetEnvironmentVariable("API_KEY", EnvironmentVariableTarget.User)|];

    string? Setting() => [|Environment.GetEnvironmentVariable("API_URL")|];

    string? Unknown(string name) => [|Environment.GetEnvironmentVariable(name)|];

    IDictionary All() => [|Environment.GetEnvironmentVariables()|];

    string Expanded() => [|Environment.ExpandEnvironmentVariables("%API_KEY%")|];

    IEnumerable<string?> Several() => new[] { "A", "B" }.Select([|Environment.GetEnvironmentVariable|]);

    // Twins: other members of the class, what the browser never runs.
    string Machine() => Environment.MachineName + Environment.NewLine;

    void Set() => Environment.SetEnvironmentVariable("API_KEY", "");

    [UnsupportedOSPlatform("browser")]
    string? Elsewhere() => Environment.GetEnvironmentVariable("API_KEY");

    string? Asked() => OperatingSystem.IsBrowser() ? null : Environment.GetEnvironmentVariable("API_KEY");
}
