namespace ApiXGuard.Samples.Tests;

/// <summary>The page of the browser client, which is there where npm is.</summary>
internal static class BuiltPage
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Repository.ProgramOf("BrowserClient"))!, "wwwroot");

    public static bool Exists => File.Exists(Path.Combine(Folder, "index.html"));
}
