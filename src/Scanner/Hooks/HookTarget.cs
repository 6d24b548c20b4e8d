using System.Runtime.InteropServices;

namespace ApiXGuard.Scanner.Hooks;

/// <summary>What a hook runs.</summary>
/// <param name="Executable">The scanner's executable, or the .NET host where <paramref name="Assembly"/> is given; absolute.</param>
/// <param name="Assembly">The assembly that the host runs; empty for an executable.</param>
/// <param name="DotnetRoot">Where an executable that is not native finds its runtime; empty for a native one.</param>
internal sealed record HookTarget(string Executable, string Assembly, string DotnetRoot)
{
    /// <summary>Names another executable to record than the one that runs; <c>./apixguard</c> sets it to the native one.</summary>
    public const string ExecutableVariable = "APIXGUARD_EXECUTABLE";

    /// <summary>Nothing recorded: the hook looks where everybody's scanner is.</summary>
    public static HookTarget None { get; } = new("", "", "");

    /// <summary>The scanner that is running.</summary>
    public static HookTarget Current()
    {
        var named = Environment.GetEnvironmentVariable(ExecutableVariable);
        if (!string.IsNullOrEmpty(named) && File.Exists(named))
            return new HookTarget(Path.GetFullPath(named), "", "");
        if (BuildIsNative())
            return new HookTarget(Environment.ProcessPath ?? "", "", "");

        // The runtime is at ROOT/shared/Microsoft.NETCore.App/VERSION.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var process = Environment.ProcessPath ?? "";
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost
            ? new HookTarget(process, Path.Combine(AppContext.BaseDirectory, "apixguard.dll"), root)
            : new HookTarget(process, "", root);
    }

    private static bool BuildIsNative() => Commands.BuildInformation.IsNative;
}
