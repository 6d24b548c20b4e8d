using System.Text;

namespace ApiXGuard.Scanner.Git;

/// <summary>The few settings that say what kind of repository this is, read from its own <c>config</c> file without includes.</summary>
/// <param name="IsBare"><c>core.bare</c>.</param>
/// <param name="WorkTree"><c>core.worktree</c>.</param>
internal sealed record GitConfigFile(bool IsBare, string? WorkTree)
{
    /// <summary>Reads a file; nothing set where there is none.</summary>
    public static GitConfigFile Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new GitConfigFile(false, null);
        }

        var isBare = false;
        string? workTree = null;
        var inCore = false;
        foreach (var raw in lines)
        {
            var line = raw.AsSpan().Trim();
            if (line.StartsWith("["))
            {
                var end = line.IndexOf(']');
                inCore = end > 0 && line[1..end].Trim().Equals("core", StringComparison.OrdinalIgnoreCase);
                line = end < 0 ? default : line[(end + 1)..].Trim();
            }

            if (!inCore || line.IsEmpty || line[0] is '#' or ';')
                continue;
            var equals = line.IndexOf('=');
            var name = (equals < 0 ? line : line[..equals]).TrimEnd();
            var value = equals < 0 ? "true" : Unquote(line[(equals + 1)..].Trim());
            if (name.Equals("bare", StringComparison.OrdinalIgnoreCase))
                isBare = value.ToLowerInvariant() is "true" or "yes" or "on" or "1";
            else if (name.Equals("worktree", StringComparison.OrdinalIgnoreCase))
                workTree = value;
        }

        return new GitConfigFile(isBare, workTree);
    }

    private static string Unquote(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length);
        var quoted = false;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '"')
                quoted = !quoted;
            else if (c == '\\' && i + 1 < value.Length)
                text.Append(value[++i] switch { 'n' => '\n', 't' => '\t', var other => other });
            else if (!quoted && c is '#' or ';')
                break;
            else
                text.Append(c);
        }

        return text.ToString().Trim();
    }
}
