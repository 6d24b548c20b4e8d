using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ApiXGuard.Scanner.Commands;

/// <summary>What this build is.</summary>
/// <param name="Version">The tool's version.</param>
/// <param name="Commit">The commit it was built at; empty where it was built outside a repository.</param>
internal sealed record BuildInformation(string Version, string Commit)
{
    /// <summary>This build.</summary>
    public static BuildInformation Current { get; } = Parse(
        typeof(BuildInformation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0");

    /// <summary>Whether this is a native executable rather than an assembly that the .NET host runs.</summary>
    public static bool IsNative => !RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>What it runs on.</summary>
    public static string Runtime =>
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}" + (IsNative ? ", native executable" : "");

    private static BuildInformation Parse(string informational)
    {
        var plus = informational.IndexOf('+');
        return plus < 0 ? new(informational, "") : new(informational[..plus], informational[(plus + 1)..]);
    }
}
