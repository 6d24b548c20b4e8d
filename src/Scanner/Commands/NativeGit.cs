using System.Runtime.InteropServices;

namespace ApiXGuard.Scanner.Commands;

/// <summary>The native library that LibGit2Sharp loads.</summary>
internal static class NativeGit
{
    // LibGit2Sharp names the library after the commit it was made for.
#if SYSTEM_LIBGIT2
    private const string Library = "git2-a2bde63";
#else
    private const string Library = "git2-5853918";
#endif

    /// <summary>The library's version and where it came from; <see langword="null"/> where there is none.</summary>
    public static string? Version
    {
        get
        {
            try
            {
                GetVersion(out var major, out var minor, out var revision);
#if SYSTEM_LIBGIT2
                return $"{major}.{minor}.{revision}, of the system";
#else
                return $"{major}.{minor}.{revision}";
#endif
            }
            catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
            {
                return null;
            }
        }
    }

    [DllImport(Library, EntryPoint = "git_libgit2_version", ExactSpelling = true)]
    private static extern int GetVersion(out int major, out int minor, out int revision);
}
