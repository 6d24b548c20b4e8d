using System.IO.Enumeration;
using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Rescue.Projects;

/// <summary>Takes a file for secrets (<c>.env</c>, <c>secrets.json</c>) out of what a project packs, copies, embeds or serves: AXG3004.</summary>
internal static class ShippedFileEdit
{
    private static readonly string[] Items = ["None", "Content", "EmbeddedResource", "MauiAsset", "AndroidAsset", "BundleResource", "Resource"];

    private static readonly string[] WebSdks = ["Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Razor", "Microsoft.NET.Sdk.BlazorWebAssembly"];

    /// <summary>Changes the project so that the file ships no more. An item of its own goes; where patterns take the file in, an exception follows them.</summary>
    /// <param name="content">The project file.</param>
    /// <param name="file">The file, relative to the project's folder.</param>
    public static ProjectEdit Exclude(byte[] content, string file)
    {
        file = file.Replace('\\', '/');
        if (file.AsSpan().IndexOfAny("*?;%$@") >= 0)
            return ProjectEdit.Refused("the file's name has a meaning of its own in project files; exclude it by hand");
        try
        {
            var changes = new List<string>();
            while (OwnItem(ProjectText.Read(content), file) is { } own)
            {
                var project = ProjectText.Read(content);
                if (own["Condition"] is not null || own.Parent!["Condition"] is not null)
                    return ProjectEdit.Refused($"line {FileText.LineAt(project.Text, own.Start)} ships the file under a condition; take the file out of it by hand");
                content = project.Remove(own);
                changes.Add($"the item of {file} is removed");
            }

            foreach (var item in Exceptions(ProjectText.Read(content), file, isNeeded: changes.Count == 0))
            {
                var project = ProjectText.Read(content);
                content = project.Append(project.Root, "<ItemGroup>", project.Unit + item, "</ItemGroup>");
                changes.Add($"{item} is added");
            }

            return changes.Count > 0 ? ProjectEdit.Done(content, string.Join(", ", changes)) : ProjectEdit.Refused("the project leaves the file out already");
        }
        catch (RewriteRefusedException e)
        {
            return ProjectEdit.Refused(e.Message);
        }
    }

    // An item for this file alone.
    private static MarkupElement? OwnItem(ProjectText project, string file) =>
        ItemsOf(project, file).FirstOrDefault(item => Ships(project, item) && Patterns(item).All(pattern => string.Equals(pattern, file, StringComparison.OrdinalIgnoreCase)));

    // Items are evaluated in order: what comes last counts.
    private static List<string> Exceptions(ProjectText project, string file, bool isNeeded)
    {
        var exceptions = new List<string>();
        var items = ItemsOf(project, file);
        var name = MarkupDocument.Encode(file);
        foreach (var type in items.Where(item => Ships(project, item)).Select(item => item.Name).Append(IsContent(project, file) ? "Content" : "").Distinct(StringComparer.OrdinalIgnoreCase).Where(type => type.Length > 0))
        {
            var last = items.FindLast(item => item.Is(type));
            if (last is null || !(last["Remove"] is not null || IsNever(last)))
                exceptions.Add(type.Equals("None", StringComparison.OrdinalIgnoreCase) ? Never(name) : $"<{type} Remove=\"{name}\" />");
        }

        // It ships by something that is not in this file.
        if (exceptions.Count == 0 && isNeeded && !items.Exists(item => item["Remove"] is not null || IsNever(item)))
            exceptions.Add(Never(name));
        return exceptions;
    }

    private static List<MarkupElement> ItemsOf(ProjectText project, string file) =>
        [.. project.Root.Named("ItemGroup").SelectMany(group => group.Children).Where(item => Items.Contains(item.Name, StringComparer.OrdinalIgnoreCase) && Takes(item, file))];

    private static bool IsNever(MarkupElement item) =>
        item["CopyToOutputDirectory"] is "Never" && item["CopyToPublishDirectory"] is null or "Never" && item["Pack"] is null or "false";

    private static string Never(string name) => $"<None Update=\"{name}\" CopyToOutputDirectory=\"Never\" CopyToPublishDirectory=\"Never\" Pack=\"false\" />";

    // The SDKs for the web take in what lies below wwwroot, and JSON.
    private static bool IsContent(ProjectText project, string file) =>
        project.Root["Sdk"] is { } sdk && WebSdks.Any(web => sdk.Split('/')[0].Equals(web, StringComparison.OrdinalIgnoreCase))
        && (file.StartsWith("wwwroot/", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(file).ToLowerInvariant() is ".json" or ".config");

    private static bool Ships(ProjectText project, MarkupElement item)
    {
        if (item["Remove"] is not null)
            return false;
        var isCopied = Says("CopyToOutputDirectory") is "always" or "preservenewest" or "ifdifferent" || Says("CopyToPublishDirectory") is "always" or "preservenewest" or "ifdifferent" || Says("Pack") == "true";
        return isCopied || (!item.Is("None") && item["Include"] is not null && Says("CopyToPublishDirectory") != "never");

        string? Says(string name) => (item[name] ?? item.Named(name).FirstOrDefault()?.TextIn(project.Text))?.Trim().ToLowerInvariant();
    }

    private static bool Takes(MarkupElement item, string file) => Patterns(item).Any(pattern => Matches(pattern, file));

    private static IEnumerable<string> Patterns(MarkupElement item) =>
        (item["Include"] ?? item["Update"] ?? item["Remove"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pattern => pattern.Replace('\\', '/')).Select(pattern => pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern);

    private static bool Matches(string pattern, string file)
    {
        if (pattern.Contains("$(", StringComparison.Ordinal) || pattern.Contains("@(", StringComparison.Ordinal))
            return false;
        var (parts, names) = (pattern.Split('/'), file.Split('/'));
        // Whether the first i parts take the first j names, row by row.
        var row = new bool[names.Length + 1];
        row[0] = true;
        foreach (var part in parts)
        {
            var next = new bool[names.Length + 1];
            for (var j = 0; j <= names.Length; j++)
            {
                next[j] = part == "**"
                    ? row[j] || (j > 0 && next[j - 1])
                    : j > 0 && row[j - 1] && FileSystemName.MatchesSimpleExpression(part, names[j - 1]);
            }

            row = next;
        }

        return row[^1] || (parts[^1] == "**" && row.Contains(true));
    }
}
