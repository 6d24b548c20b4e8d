namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>
/// Takes one value out of a configuration file and leaves every other byte as it was: comments, order, quotes, line endings, byte order
/// mark. What it does not understand it refuses with a reason.
/// </summary>
internal interface IValueRewriter
{
    /// <summary>Whether files of this name are in a format that it reads.</summary>
    /// <param name="path">Relative or full; only the names in it count.</param>
    bool CanRewrite(string path);

    /// <summary>
    /// Puts a placeholder in the place of the value that holds a secret. The whole value moves, also where the secret is a part of it, as
    /// in a connection string, because configuration systems override whole values.
    /// </summary>
    /// <param name="content">The whole file.</param>
    /// <param name="start">First byte of the secret, as the scanner reports it.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="placeholder">What to write, unescaped; <see cref="PlaceholderForm.NameMark"/> in it becomes the variable's name.</param>
    RewriteResult Rewrite(byte[] content, int start, int length, string placeholder);
}
