using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Cases;

/// <summary>What the names behind <c>// references:</c> stand for.</summary>
internal static class CaseReferences
{
    private static readonly ReferenceAssemblies Web = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Microsoft.AspNetCore.App.Ref", "10.0.0")]);

    /// <summary>Assemblies of packages that this project refers to, and so finds beside itself.</summary>
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["appinsights"] = ["Microsoft.ApplicationInsights"],
        ["azure-identity"] = ["Azure.Identity", "Azure.Core", "System.ClientModel"],
        ["compliance"] = ["Microsoft.Extensions.Compliance.Abstractions"],
        ["efcore"] = ["Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Data.Sqlite"],
        ["grpc"] = ["Grpc.Core.Api"],
        ["identitymodel"] =
            ["Microsoft.IdentityModel.Abstractions", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Logging", "Microsoft.IdentityModel.Tokens", "System.IdentityModel.Tokens.Jwt"],
        ["jwtbearer"] = ["Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.IdentityModel.Protocols", "Microsoft.IdentityModel.Protocols.OpenIdConnect"],
        ["keyvault"] = ["Azure.Security.KeyVault.Secrets", "Azure.Core", "System.ClientModel"],
        ["log4net"] = ["log4net"],
        ["newtonsoft"] = ["Newtonsoft.Json"],
        ["nlog"] = ["NLog"],
        ["npgsql"] = ["Npgsql"],
        ["opentelemetry"] = ["OpenTelemetry.Api"],
        ["redis"] = ["StackExchange.Redis"],
        ["runtime"] = ["ApiXGuard.Runtime"],
        ["runtime-aspnetcore"] = ["ApiXGuard.Runtime.AspNetCore"],
        ["serilog"] = ["Serilog"],
        ["webassembly"] = ["Microsoft.AspNetCore.Components.WebAssembly", "Microsoft.JSInterop.WebAssembly"],
        ["xunit"] = ["xunit.v3.core", "xunit.v3.assert", "xunit.v3.common"],
    };

    /// <summary>Parts of ASP.NET Core that ordinary projects get as packages.</summary>
    private static readonly Dictionary<string, string> WebParts = new(StringComparer.Ordinal)
    {
        ["configuration"] = "Microsoft.Extensions.Configuration",
        ["dependencyinjection"] = "Microsoft.Extensions.DependencyInjection",
        ["hosting"] = "Microsoft.Extensions.Hosting",
        ["http"] = "Microsoft.Extensions.Http",
        ["logging"] = "Microsoft.Extensions.Logging",
        ["options"] = "Microsoft.Extensions.Options",
        ["primitives"] = "Microsoft.Extensions.Primitives",
    };

    /// <summary>What a name cannot do without.</summary>
    private static readonly Dictionary<string, string[]> Needs = new(StringComparer.Ordinal)
    {
        ["configuration"] = ["primitives"],
        ["hosting"] = ["configuration", "dependencyinjection", "logging", "options"],
        ["http"] = ["dependencyinjection", "logging", "options"],
        ["jwtbearer"] = ["aspnetcore", "identitymodel"],
        ["efcore"] = ["dependencyinjection", "logging"],
        ["logging"] = ["dependencyinjection", "options"],
        ["options"] = ["configuration", "dependencyinjection", "primitives"],
        ["runtime"] = ["hosting", "http"],
        ["runtime-aspnetcore"] = ["aspnetcore", "runtime"],
        ["webassembly"] = ["aspnetcore"],
    };

    public static IEnumerable<string> Names => ["aspnetcore", .. Packages.Keys, .. WebParts.Keys];

    public static ReferenceAssemblies Framework(IEnumerable<string> names) => All(names).Contains("aspnetcore") ? Web : ReferenceAssemblies.Net.Net100;

    /// <summary>Beside the framework's.</summary>
    public static async Task<MetadataReferenceCollection> BesideAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var all = All(names);
        var web = await Web.ResolveAsync(LanguageNames.CSharp, cancellationToken);
        var result = new MetadataReferenceCollection();
        foreach (var name in all.Where(name => name != "aspnetcore"))
        {
            if (Packages.TryGetValue(name, out var assemblies))
            {
                foreach (var assembly in assemblies)
                    result.Add(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
            }
            else if (WebParts.TryGetValue(name, out var prefix))
            {
                result.AddRange(all.Contains("aspnetcore") ? [] : web.Where(reference => IsPart(reference, prefix)));
            }
            else if (File.Exists(StubAssemblies.FileOf(name)))
            {
                result.Add(StubAssemblies.Of(name, web));
            }
            else
            {
                throw new InvalidDataException($"There are no references '{name}': choose of {string.Join(", ", Names)} or add a stub.");
            }
        }

        return result;
    }

    private static bool IsPart(MetadataReference reference, string prefix)
    {
        var name = Path.GetFileNameWithoutExtension(reference.Display)!;
        return name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
    }

    private static HashSet<string> All(IEnumerable<string> names)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (all.Add(name))
            {
                foreach (var needed in Needs.GetValueOrDefault(name) ?? [])
                    open.Push(needed);
            }
        }

        return all;
    }
}
