using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Rescue.Projects;

/// <summary>Whether a program reads user-secrets once it has an id, and what is missing where it does not.</summary>
/// <param name="Advice">What to do; <see langword="null"/> where nothing is missing.</param>
internal readonly record struct UserSecretsLoading(string? Advice)
{
    private const string Package = "Microsoft.Extensions.Configuration.UserSecrets";

    /// <summary>Whether the host does it by itself.</summary>
    public bool IsThere => Advice is null;

    /// <summary>Tells it by the project file alone.</summary>
    /// <param name="content">The project file.</param>
    /// <exception cref="RewriteRefusedException">It is no project that is understood.</exception>
    public static UserSecretsLoading Of(byte[] content)
    {
        var root = ProjectText.Read(content).Root;
        var sdks = (root["Sdk"] ?? "").Split(';').Concat(root.Named("Sdk").Select(sdk => sdk["Name"] ?? "")).Select(sdk => sdk.Split('/')[0].Trim()).ToList();
        if (sdks.Contains("Microsoft.NET.Sdk.BlazorWebAssembly", StringComparer.OrdinalIgnoreCase))
            return new("this program runs in the browser, where no secret is safe: keep the value on the server, and let the program ask that");
        if (sdks.Any(sdk => sdk is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker" or "Aspire.AppHost.Sdk"))
            return new(null);
        var packages = root.Named("ItemGroup").SelectMany(group => group.Named("PackageReference")).Select(item => item["Include"] ?? "").ToList();
        if (packages.Any(name => name is "Microsoft.Extensions.Hosting" || name.StartsWith("Aspire.Hosting", StringComparison.Ordinal))
            || root.Named("ItemGroup").SelectMany(group => group.Named("FrameworkReference")).Any(item => item["Include"] == "Microsoft.AspNetCore.App"))
        {
            return new(null);
        }

        return packages.Contains(Package, StringComparer.OrdinalIgnoreCase)
            ? new("without a host nothing reads user-secrets by itself: new ConfigurationBuilder().AddUserSecrets<Program>().AddEnvironmentVariables()")
            : new($"without a host nothing reads user-secrets: dotnet add package {Package}, then new ConfigurationBuilder().AddUserSecrets<Program>().AddEnvironmentVariables()");
    }
}
