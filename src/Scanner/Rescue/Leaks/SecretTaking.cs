using System.Text;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.Files;
using ApiXGuard.Scanner.Rescue.Literals;
using ApiXGuard.Scanner.Rescue.Snippets;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>Tells what value a leak stands for, and what to call it, by the kind of file that it stands in.</summary>
internal static class SecretTaking
{
    /// <summary>Takes a secret.</summary>
    /// <param name="leak">The leak.</param>
    /// <param name="content">The file as it is by now; before the leak's end it is as it was read.</param>
    public static TakenSecret From(Leak leak, byte[] content)
    {
        if (leak.Rule.IsPublicText)
            return new TakenSecret { Problem = $"this is the name of a setting that a build publishes, and no value: let the code ask your own server instead (apixguard explain {leak.Rule.Id})" };
        return FileKinds.Of(leak.File.Path) switch
        {
            FileKind.CSharp => FromCSharp(leak),
            FileKind.Configuration => FromConfiguration(leak, content),
            FileKind.KeyFile => new TakenSecret { Problem = "the whole file is the secret: move it out of the repository and let the program find it by a path; 'git rm --cached' takes it out of git and leaves the file" },
            _ => FromCode(leak),
        };
    }

    private static TakenSecret FromConfiguration(Leak leak, byte[] content)
    {
        var result = ValueRewriters.Rewrite(leak.File.Path, content, leak.Match.Start, leak.Match.Length);
        if (!result.IsRewritten)
            return new TakenSecret { Problem = result.Reason };
        var key = KeyOf(leak.File.Path, result.KeyPath);
        var variable = FileKinds.IsDotNetSettings(leak.File.Path) ? key.Replace(":", "__", StringComparison.Ordinal) : result.VariableName;
        return new TakenSecret { Name = new EntryName(key, variable), Value = result.Value, Rewritten = result.Content, Note = result.Note };
    }

    // Launch settings hold environment variables, whose names are settings for .NET.
    private static string KeyOf(string path, string keyPath)
    {
        const string Variables = ":environmentVariables:";
        var at = keyPath.IndexOf(Variables, StringComparison.OrdinalIgnoreCase);
        return Path.GetFileName(path).Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase) && at >= 0
            ? keyPath[(at + Variables.Length)..].Replace("__", ":", StringComparison.Ordinal)
            : keyPath;
    }

    private static TakenSecret FromCSharp(Leak leak)
    {
        var (text, start, end) = TextOf(leak);
        if (CSharpLiterals.Around(text, start) is not { } literal)
            return new TakenSecret { Problem = "it stands in no string but in a comment or in code that is not C#: delete it there, since nothing reads it" };
        if (start < literal.ContentStart || end > literal.ContentEnd)
            return new TakenSecret { Problem = "it is put together from several strings: make it one string first" };
        var name = SettingName.At(text, literal.Start, leak.Rule);
        var whole = literal.WholeValue(text);
        var isWhole = SecretExtent.IsWholeLiteral(leak.Rule);
        if (isWhole && whole is null)
            return new TakenSecret { Problem = "expressions stand in the same string, of which only the whole is of use: put the secret into a variable of its own first" };
        var alone = string.IsNullOrWhiteSpace(text[literal.ContentStart..start]) && string.IsNullOrWhiteSpace(text[end..literal.ContentEnd]);
        var value = (isWhole || alone) && whole is not null ? whole : literal.ValueOf(text, start, end);
        return value is null
            ? new TakenSecret { Problem = "the string has an escape that cannot be read" }
            : new TakenSecret { Name = new EntryName(name.ConfigurationKey, name.EnvironmentVariable), Value = value };
    }

    private static TakenSecret FromCode(Leak leak)
    {
        var (text, start, end) = TextOf(leak);
        var (symbol, contentStart, contentEnd) = QuotedText.Around(text, start, end);
        var name = SettingName.Of(leak.Rule, symbol, null);
        var isWhole = SecretExtent.IsWholeLiteral(leak.Rule);
        if (isWhole && leak.Match.StartLine != leak.Match.EndLine)
            return new TakenSecret { Problem = "it spans several lines, which are written differently in each place: move it by hand" };
        var value = isWhole ? text[contentStart..contentEnd] : Encoding.UTF8.GetString(leak.Match.Secret.Bytes);
        if (isWhole && value.Contains('\\'))
            return new TakenSecret { Problem = "the string has an escape in it: move it by hand" };
        return new TakenSecret { Name = new EntryName(name.ConfigurationKey, VariableNames.OfKey(symbol is null ? name.ConfigurationKey : VariableOf(name, symbol))), Value = value };
    }

    // "apiKey" says too little to stand alone; "stripeApiKey" is what its author called it.
    private static string VariableOf(SettingName name, string symbol)
    {
        var own = VariableNames.Upper(symbol);
        return VariableNames.OfKey(own) == own && own.Contains('_') && own.Length > VariableNames.Upper(name.Name).Length ? own : name.ConfigurationKey;
    }

    /// <summary>The file's text without its byte order mark, and where the match stands in it.</summary>
    internal static (string Text, int Start, int End) TextOf(Leak leak)
    {
        var blob = leak.File.TextAround(leak.Match.Start, leak.Match.Length);
        var text = blob.Decode(0, leak.File.Content.Length);
        var start = blob.Decode(0, leak.Match.Start).Length;
        var end = start + blob.Decode(leak.Match.Start, leak.Match.Start + leak.Match.Length).Length;
        var mark = text.StartsWith('\uFEFF') ? 1 : 0;
        return (text[mark..], start - mark, end - mark);
    }
}
