using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Settings;

/// <summary>The <c>appsettings.json</c> of a project, where it is an additional file: settings are listed there without their values.</summary>
internal static class AppSettings
{
    private const string FileName = "appsettings.json";

    /// <summary>The solution with the key in the file; as it was where there is no such file, or it cannot be read.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="project">The project whose file it is.</param>
    /// <param name="key">The key, with colons.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<Solution> AddAsync(Solution solution, ProjectId project, string key, CancellationToken cancellationToken)
    {
        if (FileOf(solution.GetProject(project)) is not { } file)
            return solution;
        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = JsonSetting.Insertion(text.ToString(), key);
        return changes.Count > 0 ? solution.WithAdditionalDocumentText(file.Id, text.WithChanges(changes)) : solution;
    }

    /// <summary>Whether the project has such a file, so that a setting may be there and empty.</summary>
    public static bool IsThere(Project project) => FileOf(project) is not null;

    /// <summary>The project's file; the nearest to its folder of several.</summary>
    private static TextDocument? FileOf(Project? project) => project?.AdditionalDocuments
        .Where(static document => string.Equals(NameOf(document), FileName, StringComparison.OrdinalIgnoreCase))
        .OrderBy(static document => document.FilePath?.Length ?? 0)
        .ThenBy(static document => document.FilePath, StringComparer.Ordinal)
        .FirstOrDefault();

    private static string NameOf(TextDocument document) => Path.GetFileName((document.FilePath ?? document.Name).Replace('\\', '/'));
}
