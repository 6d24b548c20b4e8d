using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Settings;

/// <summary>Puts a key with an empty value into a JSON file; everything else stays as it is written.</summary>
internal static class JsonSetting
{
    private const string DefaultUnit = "  ";

    /// <summary>The changes; none where the key is there already, or the file is not what configuration could read.</summary>
    /// <param name="json">The file.</param>
    /// <param name="key">The key, with colons between its parts.</param>
    public static IReadOnlyList<TextChange> Insertion(string json, string key)
    {
        string[] parts = key.Split(':');
        if (Array.Exists(parts, static part => part.Length == 0) || JsonOutline.Read(json) is not { } root || Holds(root, key))
            return [];
        var (at, depth) = (root, 0);
        while (SectionIn(at, parts, depth) is { } section)
        {
            // A plain value cannot take members.
            if (section.Member.Object is not { } inside)
                return [];
            (at, depth) = (inside, section.Depth);
        }

        return Changes(json, root, at, parts.Skip(depth).ToArray());
    }

    // "Stripe:ApiKey" may stand as one name, or be spread over objects, also over two of the same name.
    private static bool Holds(JsonObject at, string key)
    {
        foreach (var member in at.Members)
        {
            if (string.Equals(member.Name, key, StringComparison.OrdinalIgnoreCase))
                return true;
            if (member.Object is { } inside && key.Length > member.Name.Length && key[member.Name.Length] == ':'
                && key.StartsWith(member.Name, StringComparison.OrdinalIgnoreCase) && Holds(inside, key.Substring(member.Name.Length + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static (JsonMember Member, int Depth)? SectionIn(JsonObject at, string[] parts, int depth)
    {
        for (var length = parts.Length - depth - 1; length > 0; length--)
        {
            var name = string.Join(":", parts.Skip(depth).Take(length));
            if (at.Members.Find(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) is { } member)
                return (member, depth + length);
        }

        return null;
    }

    private static IReadOnlyList<TextChange> Changes(string json, JsonObject root, JsonObject at, string[] names)
    {
        var line = json.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var unit = UnitOf(json, root);
        var colon = at.Members.Count == 0 || at.Members.Exists(static member => member.IsSpaced) ? ": " : ":";
        var changes = new List<TextChange>();
        if (at.Members.Count > 0 && !JsonBlanks.IsFirstOfLine(json, at.Members[at.Members.Count - 1].Start))
        {
            var blank = colon.Length == 2 ? " " : string.Empty;
            var comma = at.HasTrailingComma ? string.Empty : ",";
            changes.Add(Insert(at.ContentEnd, comma + blank + OnOneLine(names, colon, blank) + (at.HasTrailingComma ? "," : string.Empty)));
            return changes;
        }

        var indent = at.Members.Count > 0 ? JsonBlanks.IndentAt(json, at.Members[at.Members.Count - 1].Start) : JsonBlanks.IndentAt(json, at.Open) + unit;
        var written = new StringBuilder(line).Append(indent).Append(OnLines(names, colon, indent, unit, line));
        if (at.HasTrailingComma)
            written.Append(',');
        // A comment on the last line stays there.
        var end = JsonBlanks.Past(json, at.ContentEnd, stopsAtLine: true);
        if (at.Members.Count > 0 && !at.HasTrailingComma)
        {
            if (end == at.ContentEnd)
                written.Insert(0, ',');
            else
                changes.Add(Insert(at.ContentEnd, ","));
        }

        if (json.IndexOf('\n', end, at.Close - end) < 0)
            written.Append(line).Append(JsonBlanks.IndentAt(json, at.Open));
        // {} and { }
        var blanks = at.Members.Count == 0 && string.IsNullOrWhiteSpace(json.Substring(end, at.Close - end)) && json.IndexOf('\n', end, at.Close - end) < 0 ? at.Close - end : 0;
        changes.Add(new TextChange(new TextSpan(end, blanks), written.ToString()));
        return changes;
    }

    private static string OnOneLine(string[] names, string colon, string blank) =>
        string.Join("{" + blank, names.Select(name => "\"" + name + "\"" + colon)) + "\"\"" + string.Concat(Enumerable.Repeat(blank + "}", names.Length - 1));

    private static string OnLines(string[] names, string colon, string indent, string unit, string line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0)
                text.Append('{').Append(line).Append(indent).Append(Repeated(unit, i));
            text.Append('"').Append(names[i]).Append('"').Append(colon);
        }

        text.Append("\"\"");
        for (var i = names.Length - 2; i >= 0; i--)
            text.Append(line).Append(indent).Append(Repeated(unit, i)).Append('}');
        return text.ToString();
    }

    private static string UnitOf(string json, JsonObject root)
    {
        foreach (var member in root.Members)
        {
            if (JsonBlanks.IsFirstOfLine(json, member.Start) && JsonBlanks.IndentAt(json, member.Start) is { Length: > 0 } unit)
                return unit;
        }

        return DefaultUnit;
    }

    private static string Repeated(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    private static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);
}
