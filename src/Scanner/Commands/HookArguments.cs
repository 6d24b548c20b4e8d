using System.CommandLine;

namespace ApiXGuard.Scanner.Commands;

/// <summary>What <c>install</c> and <c>uninstall</c> take alike.</summary>
internal static class HookArguments
{
    /// <summary>Which repository.</summary>
    public static Argument<string> Directory() => new("DIRECTORY")
    {
        Description = "A folder of the repository.",
        DefaultValueFactory = _ => ".",
    };
}
