using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Rescue.Projects;

/// <summary>Gives a project its <c>UserSecretsId</c>.</summary>
internal static class UserSecretsIdEdit
{
    private const string Name = "UserSecretsId";

    /// <summary>Puts an id into the first group of properties without a condition; into a new one where there is none.</summary>
    /// <param name="content">The project file.</param>
    /// <param name="id">The id, a GUID.</param>
    public static ProjectEdit Add(byte[] content, string id)
    {
        try
        {
            var project = ProjectText.Read(content);
            var groups = project.Root.Named("PropertyGroup").ToList();
            foreach (var present in groups.SelectMany(group => group.Named(Name)))
            {
                if (present.TextIn(project.Text).Length > 0)
                    return ProjectEdit.Refused($"the project has a {Name} already, in line {FileText.LineAt(project.Text, present.Start)}");
                if (IsFree(present) && IsFree(present.Parent!))
                    return ProjectEdit.Done(project.Replace(present.Start, present.End, Element(id)), $"{Name} is filled in");
            }

            var change = $"{Name} is added";
            if (groups.Find(group => IsFree(group) && !group.IsEmpty) is { } first)
                return ProjectEdit.Done(project.Append(first, Element(id)), change);
            return ProjectEdit.Done(project.Append(project.Root, "<PropertyGroup>", project.Unit + Element(id), "</PropertyGroup>"), change);
        }
        catch (RewriteRefusedException e)
        {
            return ProjectEdit.Refused(e.Message);
        }
    }

    private static bool IsFree(MarkupElement element) => element["Condition"] is null;

    private static string Element(string id) => $"<{Name}>{MarkupDocument.Encode(id)}</{Name}>";
}
