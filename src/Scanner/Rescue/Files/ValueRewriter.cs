using ApiXGuard.Scanner.Rescue.Snippets;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>What the rewriters of all formats share: bytes to text, checks, and the splice.</summary>
internal abstract class ValueRewriter : IValueRewriter
{
    /// <inheritdoc/>
    public abstract bool CanRewrite(string path);

    /// <summary>The value that holds a piece of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The secret's first character.</param>
    /// <param name="end">One past its last.</param>
    /// <returns><see langword="null"/> where no value holds it.</returns>
    /// <exception cref="RewriteRefusedException">The text is damaged or not understood.</exception>
    protected abstract ValuePlace? Find(string text, int start, int end);

    /// <inheritdoc/>
    public RewriteResult Rewrite(byte[] content, int start, int length, string placeholder)
    {
        if (start < 0 || length <= 0 || length > content.Length - start)
            return RewriteResult.Refused("the secret is not where it was found; scan again");
        if (FileText.Read(content) is not { } file)
            return RewriteResult.Refused(content.Length > FileText.MostBytes ? "the file is too large to be rewritten" : "the file's encoding is damaged or not known");
        var (from, to) = (file.CharAt(start), file.CharAt(start + length));
        if (from < 0 || to <= from)
            return RewriteResult.Refused("the secret is not where it was found; scan again");
        try
        {
            return Find(file.Text, from, to) is { } place
                ? Splice(file, place, from, to, placeholder)
                : RewriteResult.Refused($"line {file.LineAt(from)} is no value that can be replaced, but a comment, a name or several values; take the secret out by hand");
        }
        catch (RewriteRefusedException e)
        {
            return RewriteResult.Refused(e.Message);
        }
    }

    private static RewriteResult Splice(FileText file, ValuePlace place, int from, int to, string placeholder)
    {
        var line = file.LineAt(place.Start);
        if (file.IsGuessed && !System.Text.Ascii.IsValid(place.KeyPath + place.Value))
            return RewriteResult.Refused($"the value on line {line} holds characters in an encoding that is not UTF-8; save the file as UTF-8 first");
        if (place.KeyPath.Contains(file.Text[from..to], StringComparison.Ordinal))
            return RewriteResult.Refused($"the secret on line {line} is also the name of its setting; take it out by hand");
        var secret = file.Text[from..to];
        var isWhole = !place.IsText || place.Value == secret;
        var name = place.VariableName ?? (isWhole ? VariableNames.OfKey(place.KeyPath) : VariableNames.Before(file.Text, from));
        var form = placeholder.Replace(PlaceholderForm.NameMark, name, StringComparison.Ordinal);
        if (isWhole)
        {
            return ReferenceText.IsIn(place.Value)
                ? RewriteResult.Refused($"the value on line {line} is put together from other settings; take the secret out of it by hand")
                : RewriteResult.Done(file.Replace(place.Start, place.End, place.Write(form)), place.KeyPath, place.Value, name);
        }

        if (!placeholder.Contains(PlaceholderForm.NameMark, StringComparison.Ordinal))
            return RewriteResult.Refused($"the secret on line {line} is a part of a command or a longer text, which would be lost with it; let that read the secret from an environment variable");
        // Escapes differ between formats, and this piece is read by none of them.
        return secret.AsSpan().IndexOfAny("\\\"'&\n") >= 0
            ? RewriteResult.Refused($"the secret on line {line} is a part of a longer text and holds quotes or escapes; take it out by hand")
            : RewriteResult.Done(file.Replace(from, to, form), name, secret, name);
    }
}
