using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>Writes reports to files: whole or not at all.</summary>
internal static class ReportFile
{
    /// <summary>Writes one report.</summary>
    /// <returns><see langword="null"/>, or what went wrong in one line; then the exit code is 2 and the old file, if any, is untouched.</returns>
    public static string? Write(ReportTarget target, ScanReport report, ReportContext context)
    {
        string? temporary = null;
        try
        {
            var path = Path.GetFullPath(target.Path);
            var folder = Path.GetDirectoryName(path);
            if (folder is null || Directory.Exists(path))
                return Problem(target, "it is a folder");
            if (!Directory.Exists(folder))
                return Problem(target, "its folder does not exist");

            // In the same folder, so that the last step is a rename and nobody ever reads half a report.
            var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.apixguard.tmp");
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                temporary = unfinished;
                target.Writer.Write(report, context with { UseColour = false }, stream);
            }

            File.Move(temporary, path, overwrite: true);
            temporary = null;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem(target, error is UnauthorizedAccessException ? "access is denied" : TerminalText.Neutralise(error.Message));
        }
        finally
        {
            Delete(temporary);
        }
    }

    private static string Problem(ReportTarget target, string reason) =>
        $"cannot write the {target.Writer.Format} report to '{TerminalText.Neutralise(target.Path)}': {reason}";

    private static void Delete(string? temporary)
    {
        if (temporary is null)
            return;
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first problem is the one to tell.
        }
    }
}
