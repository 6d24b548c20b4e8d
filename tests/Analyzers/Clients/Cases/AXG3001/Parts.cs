using System.Runtime.InteropServices;
using System.Runtime.Versioning;

// Of a library that is no client only what runs in one.
[SupportedOSPlatform("browser")]
class Marked
{
    string? Key() => [|Environment.GetEnvironmentVariable("API_KEY")|];

    class Inner
    {
        string? Key() => [|Environment.GetEnvironmentVariable("API_KEY")|];
    }
}

class Parts
{
    [SupportedOSPlatform("android21.0")]
    string? OnAndroid() => [|Environment.GetEnvironmentVariable("API_KEY")|];

    string? Asked()
    {
        if (OperatingSystem.IsBrowser())
            return [|Environment.GetEnvironmentVariable("API_KEY")|];
        return Environment.GetEnvironmentVariable("API_KEY");
    }

    string? Chosen() => OperatingSystem.IsAndroid() ? [|Environment.GetEnvironmentVariable("API_KEY")|] : Environment.GetEnvironmentVariable("API_KEY");

    string? Left()
    {
        if (!OperatingSystem.IsBrowser())
            return Environment.GetEnvironmentVariable("API_KEY");
        return [|Environment.GetEnvironmentVariable("API_KEY")|];
    }

    string? ByName() => RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER")) ? [|Environment.GetEnvironmentVariable("API_KEY")|] : null;

    // Twins: a server, another system.
    string? Server() => Environment.GetEnvironmentVariable("API_KEY");

    string? Linux() => OperatingSystem.IsLinux() ? Environment.GetEnvironmentVariable("API_KEY") : null;

    [SupportedOSPlatform("windows")]
    string? Windows() => Environment.GetEnvironmentVariable("API_KEY");
}
