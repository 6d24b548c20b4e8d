namespace ApiXGuard.Scanner.Git;

/// <summary>Who reads a repository.</summary>
internal enum GitEngine
{
    /// <summary>libgit2, and git where libgit2 refuses.</summary>
    Auto,

    /// <summary>libgit2 alone.</summary>
    LibGit2,

    /// <summary>The installed git alone.</summary>
    Git,
}
