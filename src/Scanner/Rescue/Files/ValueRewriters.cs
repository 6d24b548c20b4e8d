namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>The rewriters of all formats.</summary>
internal static class ValueRewriters
{
    /// <summary>The rewriter for a file; <see langword="null"/> where its format is none that values are taken out of.</summary>
    /// <param name="path">Relative or full; only the names in it count.</param>
    public static IValueRewriter? For(string path)
    {
        IValueRewriter[] all = [new EnvironmentRewriter(), new JsonRewriter(), new XmlRewriter(), new YamlRewriter(), new PropertiesRewriter(), new IniRewriter(), new TomlRewriter()];
        return Array.Find(all, rewriter => rewriter.CanRewrite(path));
    }

    /// <summary>Takes the value that holds a secret out of a file, and puts in what the format has for it.</summary>
    /// <param name="path">The file's path, relative to the root of the repository where it can be.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="start">First byte of the secret, as the scanner reports it.</param>
    /// <param name="length">Its length in bytes.</param>
    public static RewriteResult Rewrite(string path, byte[] content, int start, int length)
    {
        if (For(path) is not { } rewriter)
            return RewriteResult.Refused("values are not taken out of files of this kind");
        var form = PlaceholderForm.For(path, content);
        var result = rewriter.Rewrite(content, start, length, form.Template);
        return result.IsRewritten
            ? result.With(form.Note?.Replace(PlaceholderForm.NameMark, result.VariableName, StringComparison.Ordinal))
            : result;
    }
}
