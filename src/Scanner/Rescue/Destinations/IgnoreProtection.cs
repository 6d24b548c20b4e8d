using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Rescue.Ignoring;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>Makes sure that git never takes up a file that secrets go to.</summary>
/// <param name="location">The repository; <see langword="null"/> where there is none, and so nothing to be taken up by.</param>
/// <param name="addsLine">Whether a line may be added to <c>.gitignore</c>.</param>
/// <param name="shownOf">A path for people.</param>
internal sealed class IgnoreProtection(RepositoryLocation? location, bool addsLine, Func<string, string> shownOf)
{
    /// <summary>What has to change so that git ignores a file.</summary>
    /// <param name="files">The files of the plan.</param>
    /// <param name="path">The file, as a full path.</param>
    /// <param name="shown">The file, for people.</param>
    public (string? Problem, IReadOnlyList<string> Edits) Plan(PlannedFiles files, string path, string shown)
    {
        if (location?.WorkTree is null)
            return (null, []);
        if (IgnoreEdit.IsTracked(location, path) == true)
            return ($"'{shown}' is tracked by git, so a secret in it would be committed; 'git rm --cached {shown}' takes it out of git and leaves the file", []);
        if (IgnoreEdit.IsIgnored(location, path, files.Read))
            return (null, []);
        if (!addsLine)
            return ($"'{shown}' is not ignored by git; --gitignore adds the line", []);
        if (IgnoreEdit.Add(location, path, files.Read) is not { } edit)
            return ($"'{shown}' is not ignored by git, and no line in .gitignore would help, because one further down takes it back", []);
        files.Write(edit.IgnoreFile, edit.Content);
        return (null, [$"{shownOf(edit.IgnoreFile)} gets the line {edit.Line}"]);
    }
}
