using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>How a value leaves a file.</summary>
internal enum FileKind
{
    /// <summary>A code fix replaces a literal.</summary>
    CSharp,

    /// <summary>A placeholder takes its place.</summary>
    Configuration,

    /// <summary>Nothing but the secret is in the file.</summary>
    KeyFile,

    /// <summary>Somebody replaces a line.</summary>
    OtherCode,
}

/// <summary>Tells the kind of a file by its name.</summary>
internal static class FileKinds
{
    private static readonly HashSet<string> KeyFiles = new([".pem", ".key", ".p8", ".pk8", ".ppk", ".asc", ".pgp", ".gpg", ".jks", ".pfx", ".p12", ".der"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file holds settings that .NET's configuration reads by itself.</summary>
    public static bool IsDotNetSettings(string path)
    {
        var name = Path.GetFileName(path);
        return (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            || name.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".config", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The kind of a file.</summary>
    public static FileKind Of(string path)
    {
        var extension = Path.GetExtension(path);
        if (extension.Equals(".cs", StringComparison.OrdinalIgnoreCase) || extension.Equals(".csx", StringComparison.OrdinalIgnoreCase))
            return FileKind.CSharp;
        if (ValueRewriters.For(path) is not null)
            return FileKind.Configuration;
        return KeyFiles.Contains(extension) || (Path.GetFileName(path).StartsWith("id_", StringComparison.Ordinal) && extension.Length == 0) ? FileKind.KeyFile : FileKind.OtherCode;
    }
}
