using System.Reflection;

namespace ApiXGuard.Cases;

/// <summary>The source generator of <c>[LoggerMessage]</c>, which comes with the SDK's reference packs.</summary>
internal static class LoggingGenerator
{
    private const string File = "Microsoft.Extensions.Logging.Generators.dll";

    private static readonly Lazy<Type> Loaded = new(Load);

    public static Type Type => Loaded.Value;

    private static Type Load()
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref");
        var file = Directory.EnumerateFiles(Path.GetFullPath(packs), File, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        return Assembly.LoadFrom(file).GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;
    }
}
