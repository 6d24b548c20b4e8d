using System.Runtime.InteropServices;
using ApiXGuard.Scanner.Git;
using LibGit2Sharp;

namespace ApiXGuard.Scanner.Commands;

/// <summary>The native library that LibGit2Sharp loads.</summary>
internal static class NativeGit
{
    /// <summary>The library's version, where it came from and what it was built with; <see langword="null"/> where there is none.</summary>
    public static string? Version
    {
        get
        {
            try
            {
                GetVersion(out var major, out var minor, out var revision);
                var features = GlobalSettings.Version.Features.ToString().ToLowerInvariant();
#if SYSTEM_LIBGIT2
                return $"{major}.{minor}.{revision} of the system ({features})";
#else
                return $"{major}.{minor}.{revision} ({features})";
#endif
            }
            catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException)
            {
                return null;
            }
        }
    }

    [DllImport(LibGit2Library.Name, EntryPoint = "git_libgit2_version", ExactSpelling = true)]
    private static extern int GetVersion(out int major, out int minor, out int revision);
}
