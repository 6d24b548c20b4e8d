using System.Runtime.InteropServices;
using LibGit2Sharp;

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

    [DllImport(Library, EntryPoint = "git_libgit2_version", ExactSpelling = true)]
    private static extern int GetVersion(out int major, out int minor, out int revision);
}
