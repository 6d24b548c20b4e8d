using System.Globalization;
using ApiXGuard.Scanner.Rescue.Snippets;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>What a value in an XML file is called, by the kind of place it stands in.</summary>
/// <param name="Key">The setting's name.</param>
/// <param name="Variable">A better variable's name than the one made from it; <see langword="null"/> for that one.</param>
internal readonly record struct SettingPath(string Key, string? Variable)
{
    /// <summary>The name of the value in an attribute or, without one, in an element's text.</summary>
    /// <exception cref="RewriteRefusedException">It is there twice, or has none.</exception>
    public static SettingPath Of(MarkupElement root, MarkupElement element, string? attribute)
    {
        if (attribute is not null && IsName(attribute))
            throw new RewriteRefusedException("the secret is the name of a setting; take it out by hand");
        if (element.Is("add") && element.Parent is { } section && attribute is not null)
            return OfAdd(root, section, element, attribute);
        if (root.Is("Project") && attribute is null && element.Parent?.Is("PropertyGroup") == true)
            return new SettingPath(element.Name, null);
        if (attribute is null && element.Is("value") && element.Parent is { } holder && holder["name"] is { } name)
            return new SettingPath(Join(Sections(root, holder.Parent), name), null);
        if (root.Is("plist"))
            throw new RewriteRefusedException("an app reads its property list as it is, and everybody who has the app has it too; let the app ask your server instead");
        var path = Join(Sections(root, element), attribute);
        return new SettingPath(path.Length > 0 ? path : root.Name, null);
    }

    private static SettingPath OfAdd(MarkupElement root, MarkupElement section, MarkupElement element, string attribute)
    {
        var key = element["name"] ?? element["key"] ?? throw new RewriteRefusedException("the element that holds the secret has no name");
        if (section.Named("add").Count(other => string.Equals(other["name"] ?? other["key"], key, StringComparison.OrdinalIgnoreCase)) > 1)
            throw new RewriteRefusedException("the element's name is there twice, so that it is unclear which one counts; remove one of them");
        if (section.Is("connectionStrings"))
            return new SettingPath(Join("ConnectionStrings", attribute.Equals("connectionString", StringComparison.OrdinalIgnoreCase) ? key : key + ":" + attribute), null);
        if (section.Is("appSettings"))
            return new SettingPath(key, null);
        // NuGet: the section's element is the source's name, blanks written as _x0020_.
        if (section.Parent?.Is("packageSourceCredentials") == true)
        {
            var source = section.Name.Replace("_x0020_", " ", StringComparison.OrdinalIgnoreCase);
            return new SettingPath($"packageSourceCredentials:{source}:{key}", VariableNames.Valid("NUGET_" + VariableNames.Upper(source) + "_" + (key.Contains("user", StringComparison.OrdinalIgnoreCase) ? "USERNAME" : "PASSWORD")));
        }

        return new SettingPath(Join(Sections(root, section), key), section.Is("apikeys") ? "NUGET_API_KEY" : null);
    }

    private static bool IsName(string attribute) =>
        attribute.Equals("name", StringComparison.OrdinalIgnoreCase) || attribute.Equals("key", StringComparison.OrdinalIgnoreCase) || attribute.Equals("id", StringComparison.OrdinalIgnoreCase);

    // As .NET's XML configuration has it: without the root, a Name attribute behind the element's name, an index where names repeat.
    private static string Sections(MarkupElement root, MarkupElement? element)
    {
        var parts = new List<string>();
        for (; element is not null && element != root; element = element.Parent)
        {
            var name = element["name"] ?? element["id"];
            var same = element.Parent!.Children.Where(other => other.Is(element.Name) && (other["name"] ?? other["id"]) == name).ToList();
            if (same.Count > 1)
                parts.Add(same.IndexOf(element).ToString(CultureInfo.InvariantCulture));
            if (!string.IsNullOrEmpty(name))
                parts.Add(name);
            parts.Add(element.Name);
        }

        parts.Reverse();
        return string.Join(':', parts);
    }

    private static string Join(string section, string? name) =>
        name is null ? section : section.Length == 0 ? name : section + ":" + name;
}
