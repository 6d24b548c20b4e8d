using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>YAML: settings, compose files, workflows, manifests.</summary>
internal sealed class YamlRewriter : ValueRewriter
{
    /// <inheritdoc/>
    public override bool CanRewrite(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml" && !FileNames.IsLock(Path.GetFileName(path));

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end)
    {
        if (new YamlReader(text, start, end).Read() is not { } found)
            return null;
        var line = FileText.LineAt(text, found.Start);
        if (found.IsShared)
            throw new RewriteRefusedException($"the value on line {line} has an anchor or a tag, or stands below one, so that other places may use it too; take it out by hand");
        if (found.IsUnclear)
            throw new RewriteRefusedException($"the lines behind '>' on line {line} are indented in a way that readers understand differently; write them behind '|'");
        var isPart = found.Style == YamlStyle.Literal && !IsWhole(text, found, start, end);
        if (SplitPair(text, found) is { } pair)
            return pair;
        return new ValuePlace(found.Start, found.End, found.KeyPath, found.Value, value => Write(value, found))
        {
            VariableName = found.VariableName,
            IsText = isPart || FileNames.IsCommand(found.KeyPath),
        };
    }

    // - NAME=value, as lists of variables have it.
    private static ValuePlace? SplitPair(string text, YamlScalar found)
    {
        if (!found.IsItem || found.Style == YamlStyle.Literal || found.Value.Contains('\n'))
            return null;
        var sign = found.Value.IndexOf('=');
        if (sign <= 0)
            return null;
        for (var i = 0; i < sign; i++)
        {
            if (!char.IsAsciiLetterOrDigit(found.Value[i]) && found.Value[i] != '_')
                return null;
        }

        var name = found.Value[..sign];
        var from = found.ContentStart + sign + 1;
        var to = found.End - (found.Style == YamlStyle.Plain ? 0 : 1);
        if (!text.AsSpan(found.ContentStart).StartsWith(name + "=", StringComparison.Ordinal) || text.AsSpan(from, to - from).IndexOfAny('\r', '\n') >= 0)
            return null;
        var parent = found.KeyPath.LastIndexOf(':');
        var path = parent < 0 ? name : found.KeyPath[..parent] + ":" + name;
        return new ValuePlace(from, to, path, found.Value[(sign + 1)..], value => found.Style == YamlStyle.Single ? value.Replace("'", "''", StringComparison.Ordinal) : JsonRewriter.Escape(value));
    }

    private static bool IsWhole(string text, YamlScalar found, int start, int end) =>
        string.IsNullOrWhiteSpace(text[found.ContentStart..start]) && string.IsNullOrWhiteSpace(text[end..found.End]);

    private static string Write(string value, YamlScalar found) => found.Style switch
    {
        YamlStyle.Double => "\"" + JsonRewriter.Escape(value) + "\"",
        YamlStyle.Single => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'",
        _ => IsPlain(value, found.IsFlow) ? value : "\"" + JsonRewriter.Escape(value) + "\"",
    };

    // Only what can be nothing else than a string stands without quotes.
    private static bool IsPlain(string value, bool isFlow) =>
        value.StartsWith('$') && value.Length > 1 && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
        && !(isFlow && value.AsSpan().IndexOfAny("{}[],") >= 0);
}

/// <summary>How a scalar is written.</summary>
internal enum YamlStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    Single,

    /// <summary>In double quotes.</summary>
    Double,

    /// <summary>A block behind <c>|</c> or <c>&gt;</c>.</summary>
    Literal,
}

/// <summary>A scalar and where it stands. Holds the value.</summary>
/// <param name="Start">Its first character, the quote or the block's sign included.</param>
/// <param name="ContentStart">The first character of what it says.</param>
/// <param name="End">One past its last character, the quote included.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Value">What it says.</param>
internal sealed record YamlScalar(int Start, int ContentStart, int End, YamlStyle Style, string Value)
{
    /// <summary>The names and indices that lead to it.</summary>
    public string KeyPath { get; set; } = "";

    /// <summary>The variable that the manifest names beside it; <see langword="null"/> where it names none.</summary>
    public string? VariableName { get; set; }

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether it stands in brackets or braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whether readers may not agree on what it says.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Whether it or something around it has an anchor or a tag.</summary>
    public bool IsShared { get; init; }

    /// <inheritdoc/>
    public override string ToString() => KeyPath;
}
