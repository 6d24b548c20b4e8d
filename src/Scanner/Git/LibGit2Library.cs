namespace ApiXGuard.Scanner.Git;

/// <summary>The native library that LibGit2Sharp loads: named after the commit it was made for.</summary>
internal static class LibGit2Library
{
#if SYSTEM_LIBGIT2
    public const string Name = "git2-a2bde63";
#else
    public const string Name = "git2-5853918";
#endif
}
