using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>JSON with comments and trailing commas, as settings files have them.</summary>
internal sealed class JsonRewriter : ValueRewriter
{
    /// <inheritdoc/>
    public override bool CanRewrite(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".json" or ".jsonc" && !FileNames.IsLock(Path.GetFileName(path));

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end)
    {
        var reader = new JsonReader(text, start, end);
        reader.Read();
        if (reader.IsServiceAccount)
            throw new RewriteRefusedException("the whole file is a credential; move it out of the repository and name it in an environment variable");
        return reader.Found is { } found
            ? new ValuePlace(found.Start, found.End, found.KeyPath, found.Value, Escape) { IsText = FileNames.IsCommand(found.KeyPath) }
            : null;
    }

    /// <summary>Text as it stands between the quotes of a JSON string.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
