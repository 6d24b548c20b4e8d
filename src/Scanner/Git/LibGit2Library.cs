using LibGit2Sharp;

namespace ApiXGuard.Scanner.Git;

/// <summary>The native library that LibGit2Sharp loads: named after the commit it was made for.</summary>
internal static class LibGit2Library
{
#if SYSTEM_LIBGIT2
    public const string Name = "git2-a2bde63";
#else
    public const string Name = "git2-5853918";
#endif

    private static readonly Lazy<bool> Prepared = new(() =>
    {
        // Both only concern what a scan does not do: fetching lazily, and settings per work tree.
        GlobalSettings.SetExtensions("partialclone", "worktreeconfig");
        return true;
    });

    /// <summary>Sets what holds for the whole process. Once: libgit2 takes no lock, and another thread may be opening a repository.</summary>
    public static void Prepare() => _ = Prepared.Value;
}
