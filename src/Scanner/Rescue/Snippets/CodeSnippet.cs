namespace ApiXGuard.Scanner.Rescue.Snippets;

/// <summary>What stands in for a literal in a program's text.</summary>
/// <param name="Expression">The expression that reads the value; <see langword="null"/> where the language has none.</param>
/// <param name="Advice">What else to do, in a sentence or two.</param>
internal sealed record CodeSnippet(string? Expression, string Advice)
{
    private const string VariableMark = "{NAME}";

    /// <summary>The snippet for a place.</summary>
    /// <param name="path">The file's path, relative to the root of the repository where it can be.</param>
    /// <param name="variable">The environment variable's name.</param>
    /// <param name="line">The line that holds the secret; empty where it is not known. Only its shape counts.</param>
    public static CodeSnippet For(string path, string variable, string line = "")
    {
        var language = SnippetLanguage.Of(path);
        var (form, advice) = language.Shaped(line.TrimStart());
        var name = language.IsLowerCase ? variable.ToLowerInvariant() : variable;
        if (language.ShipsFrom(path))
            advice = "This file is a part of what every visitor downloads, and so would the variable's value be: let the client ask your own server, which reads the value and makes the call.";
        return new CodeSnippet(form?.Replace(VariableMark, name, StringComparison.Ordinal), advice.Replace(VariableMark, name, StringComparison.Ordinal));
    }
}
