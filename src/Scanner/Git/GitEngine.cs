namespace ApiXGuard.Scanner.Git;

/// <summary>Who reads a repository.</summary>
internal enum GitEngine
{
    /// <summary>Whichever is faster to start and can read the repository.</summary>
    Auto,

    /// <summary>Our own reader of packs, for histories.</summary>
    Pack,

    /// <summary>libgit2 alone.</summary>
    LibGit2,

    /// <summary>The installed git alone.</summary>
    Git,
}
