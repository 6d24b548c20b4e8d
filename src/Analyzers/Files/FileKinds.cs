using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Files;

/// <summary>Recognises files: by what the package's targets say of them, else by their names.</summary>
internal static class FileKinds
{
    private static readonly string[] Texts =
        [".json", ".jsonc", ".json5", ".xml", ".config", ".yml", ".yaml", ".toml", ".ini", ".properties", ".txt", ".html", ".htm", ".csv", ".pem", ".key", ".conf", ".plist"];

    private static readonly string[] Scripts = [".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts", ".vue", ".svelte"];

    // Not texts: the compiler is never asked to read them, and would fail the build on what it cannot decode.
    private static readonly string[] Keys = [".pfx", ".p12", ".jks", ".keystore", ".kdbx"];

    private static readonly string[] Others = ["/node_modules/", "/bower_components/", "/bin/", "/obj/", "/wwwroot/lib/"];

    private static readonly string[] Bundles = [".min.js", ".min.mjs", ".min.css", ".bundle.js", ".map", "-min.js", ".d.ts"];

    /// <summary>The kind that the targets named; <see langword="null"/> where they say nothing.</summary>
    public static FileKind? Parse(string? metadata) => metadata?.Trim() switch
    {
        "Configuration" => FileKind.Configuration,
        "ClientAsset" => FileKind.ClientAsset,
        "SecretFile" => FileKind.SecretFile,
        "Script" => FileKind.Script,
        null or "" => null,
        _ => FileKind.None,
    };

    /// <summary>The kind that a path speaks of.</summary>
    /// <param name="path">Relative to the repository's root, with <c>/</c>.</param>
    public static FileKind OfPath(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        if (DiagnosticOfRule.IsSecretFile(name) || IsKeyFile(name) || name is "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519")
            return FileKind.SecretFile;
        if (IsConfiguration(name))
            return FileKind.Configuration;
        if (EndsWithAny(name, Scripts))
            return FileKind.Script;
        return IsBelow(path, "wwwroot") && EndsWithAny(name, Texts) ? FileKind.ClientAsset : FileKind.None;
    }

    /// <summary>Whether a file is other people's, or written by a tool.</summary>
    public static bool IsForeign(string path)
    {
        foreach (var folder in Others)
        {
            if (path.IndexOf(folder, StringComparison.OrdinalIgnoreCase) >= 0 || path.StartsWith(folder.Substring(1), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return EndsWithAny(path, Bundles);
    }

    /// <summary>Whether a file holds keys in a form that is no text.</summary>
    public static bool IsKeyFile(string path) => EndsWithAny(path, Keys);

    /// <summary>Whether a file is a text of data.</summary>
    public static bool IsText(string path) => EndsWithAny(path, Texts);

    private static bool IsConfiguration(string name) =>
        name is "launchsettings.json" or "local.settings.json" or "nuget.config" or "connectionstrings.json" or "host.json"
        || (name.StartsWith("appsettings", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal) && (name.Length == 16 || name[11] == '.'))
        || ((name.StartsWith("web.", StringComparison.Ordinal) || name.StartsWith("app.", StringComparison.Ordinal)) && name.EndsWith(".config", StringComparison.Ordinal))
        || name.EndsWith(".pubxml", StringComparison.Ordinal) || name.EndsWith(".publishsettings", StringComparison.Ordinal);

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase) || path.IndexOf("/" + folder + "/", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool EndsWithAny(string path, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
