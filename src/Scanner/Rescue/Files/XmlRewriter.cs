namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>XML settings: <c>web.config</c> and its kin, project and publish files, <c>NuGet.config</c>, Maven, values in elements and attributes.</summary>
internal sealed class XmlRewriter : ValueRewriter
{
    private static readonly HashSet<string> Extensions = new(
        [".config", ".xml", ".pubxml", ".user", ".props", ".targets", ".csproj", ".fsproj", ".vbproj", ".proj", ".nuspec", ".runsettings", ".settings", ".publishsettings", ".plist", ".resx"],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool CanRewrite(string path) => Extensions.Contains(Path.GetExtension(path));

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end)
    {
        var root = MarkupDocument.Read(text);
        var element = Innermost(root, start);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Start <= start && end <= attribute.End)
                return OfAttribute(root, element, attribute);
        }

        return OfText(text, root, element, start, end);
    }

    private static ValuePlace OfAttribute(MarkupElement root, MarkupElement element, MarkupAttribute attribute)
    {
        var path = SettingPath.Of(root, element, attribute.Name);
        return new ValuePlace(attribute.Start, attribute.End, path.Key, attribute.Value, MarkupDocument.Encode)
        {
            VariableName = path.Variable,
            IsText = FileNames.IsCommand(path.Key),
        };
    }

    private static ValuePlace? OfText(string text, MarkupElement root, MarkupElement element, int start, int end)
    {
        foreach (var run in element.Texts)
        {
            if (run.Start > start || end > run.End)
                continue;
            if (element.Children.Count > 0 || element.IsMixed || element.Texts.Exists(other => other != run && !string.IsNullOrWhiteSpace(text[other.Start..other.End])))
                throw new RewriteRefusedException($"the element on line {FileText.LineAt(text, element.Start)} holds more than one value; take the secret out by hand");
            var (from, to) = (run.Start, run.End);
            while (from < start && char.IsWhiteSpace(text[from]))
                from++;
            while (to > end && char.IsWhiteSpace(text[to - 1]))
                to--;
            var path = SettingPath.Of(root, element, null);
            var value = run.IsRaw ? text[from..to] : MarkupDocument.Decode(text.AsSpan(from, to - from));
            return new ValuePlace(from, to, path.Key, value, run.IsRaw ? Raw : MarkupDocument.Encode)
            {
                VariableName = path.Variable,
                IsText = element.Is("Exec") || FileNames.IsCommand(path.Key),
            };
        }

        return null;
    }

    private static string Raw(string value) => value.Replace("]]>", "", StringComparison.Ordinal);

    // The element whose tags or text hold a place.
    private static MarkupElement Innermost(MarkupElement root, int at)
    {
        var element = root;
        while (element.Children.Find(child => child.Start <= at && at < child.End) is { } inner)
            element = inner;
        return element;
    }
}
