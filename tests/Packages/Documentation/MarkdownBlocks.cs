namespace ApiXGuard.Packages.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the fence; empty for nothing.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Before">The line of prose before it.</param>
internal sealed record MarkdownBlock(string Language, string Text, string Before);

/// <summary>Reads pages written in Markdown.</summary>
internal static class MarkdownBlocks
{
    private const string Fence = "```";

    /// <summary>Gives the text of a section, up to the next heading of the same level or above.</summary>
    public static string Section(string page, string heading)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var start = Array.IndexOf(lines, heading);
        Assert.True(start >= 0, $"there is no section \"{heading}\"");
        var level = heading.TakeWhile(c => c == '#').Count();
        var inside = false;
        var section = lines.Skip(start + 1).TakeWhile(line =>
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                inside = !inside;
            var rank = line.TakeWhile(c => c == '#').Count();
            return inside || rank == 0 || rank > level;
        });
        return string.Join('\n', section);
    }

    /// <summary>Gives the fenced blocks in their order.</summary>
    public static List<MarkdownBlock> In(string page)
    {
        var blocks = new List<MarkdownBlock>();
        var before = "";
        string? language = null;
        var text = new List<string>();
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (language is null && line.StartsWith(Fence, StringComparison.Ordinal))
            {
                language = line[Fence.Length..].Trim();
                text.Clear();
            }
            else if (language is not null && line == Fence)
            {
                blocks.Add(new MarkdownBlock(language, string.Join('\n', text) + "\n", before));
                language = null;
            }
            else if (language is not null)
            {
                text.Add(line);
            }
            else if (line.Length > 0)
            {
                before = line;
            }
        }

        Assert.Null(language);
        return blocks;
    }
}
