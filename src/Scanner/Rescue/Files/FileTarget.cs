using ApiXGuard.Scanner.Hooks;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>A file to be written: the real one, where links lead to it.</summary>
/// <param name="Shown">The path as it was given.</param>
/// <param name="Path">The path with every link in it resolved.</param>
internal sealed record FileTarget(string Shown, string Path)
{
    /// <summary>Follows links, unless they lead from the repository out of it.</summary>
    /// <exception cref="FileTransactionException">They do, or the file is git's own.</exception>
    public static FileTarget Of(string path, string root)
    {
        var full = System.IO.Path.GetFullPath(path);
        var (real, realRoot) = (RealPath.Of(full), RealPath.Of(root));
        if (RealPath.IsIn(full, root) || RealPath.IsIn(full, realRoot))
        {
            if (!RealPath.IsIn(real, realRoot))
                throw new FileTransactionException(path, "a link leads from it out of the repository; change the file it leads to by hand");
            var relative = System.IO.Path.GetRelativePath(realRoot, real);
            if (relative.Split(System.IO.Path.DirectorySeparatorChar)[0].Equals(".git", StringComparison.OrdinalIgnoreCase))
                throw new FileTransactionException(path, "it belongs to git itself");
        }

        return new FileTarget(path, real);
    }
}
