using ApiXGuard.Detection.Randomness;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells paths of files and addresses without credentials.</summary>
internal static class Places
{
    // Endings of files that hold or name keys and settings, and of code that reads them.
    private static readonly WordList Endings = new(
    [
        ".pem", ".key", ".crt", ".cer", ".pfx", ".p12", ".jks", ".keystore", ".pub", ".snk", ".ppk", ".asc", ".gpg", ".txt", ".json", ".yaml", ".yml", ".xml",
        ".toml", ".ini", ".env", ".cfg", ".conf", ".config", ".properties", ".cs", ".csproj", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".html", ".htm", ".css", ".scss",
        ".py", ".go", ".java", ".rb", ".php", ".sh", ".ps1", ".cmd", ".bat", ".md", ".svg", ".png", ".jpg", ".gif", ".ico", ".dll", ".exe", ".so", ".zip",
        ".tar.gz", ".log", ".sql", ".db", ".cshtml", ".razor", ".resx", ".xaml", ".kdbx", ".secret", ".secrets", ".tfvars", ".map", ".woff", ".woff2",
    ]);

    /// <summary>Whether a value is the path of a file or folder.</summary>
    public static bool IsFile(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || value.IndexOf((byte)'\n') >= 0)
            return false;
        // Base64 may begin with a slash; a share of another machine needs no further look.
        return (IsDrive(value) || ((IsRooted(value) || HasEnding(value)) && IsPathText(value))) && !RandomText.IsRandom(value);
    }

    private static bool IsDrive(ReadOnlySpan<byte> value) => value.Length > 4
        && ((AsciiText.IsLetter(value[0]) && value[1] == (byte)':' && value[2] is (byte)'\\' or (byte)'/') || (value[0] == (byte)'\\' && value[1] == (byte)'\\'));

    // /a/b, ~/a, ./a, ../a
    private static bool IsRooted(ReadOnlySpan<byte> value) => value[0] switch
    {
        (byte)'/' => value[1] != (byte)'/' && value.Slice(1).IndexOf((byte)'/') > 0,
        (byte)'~' => value[1] is (byte)'/' or (byte)'\\',
        (byte)'.' => value[1] is (byte)'/' or (byte)'\\' || (value.Length > 2 && value[1] == (byte)'.' && value[2] is (byte)'/' or (byte)'\\'),
        _ => false,
    };

    /// <summary>Whether a value is an address that carries neither a user's password nor a random token.</summary>
    public static bool IsPlainUrl(ReadOnlySpan<byte> value)
    {
        var scheme = AsciiText.IndexOf(value, "://");
        if (scheme is < 2 or > 24)
            return false;
        for (var i = 0; i < scheme; i++)
        {
            if (!AsciiText.IsAlphanumeric(value[i]) && value[i] is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return false;
        }

        var rest = value.Slice(scheme + 3);
        var end = rest.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        var authority = end < 0 ? rest : rest.Slice(0, end);
        var at = authority.LastIndexOf((byte)'@');
        if (at >= 0 && authority.Slice(0, at).IndexOf((byte)':') >= 0)
            return false;
        return end < 0 || !RandomText.IsRandom(rest.Slice(end));
    }

    // Only what follows the last dot or the one before it can be an ending.
    private static bool HasEnding(ReadOnlySpan<byte> value)
    {
        var dot = value.LastIndexOf((byte)'.');
        if (dot <= 0)
            return false;
        if (Endings.Has(value.Slice(dot)))
            return true;
        var before = value.Slice(0, dot).LastIndexOf((byte)'.');
        return before > 0 && Endings.Has(value.Slice(before));
    }

    private static bool IsPathText(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (b < 128 && !AsciiText.IsAlphanumeric(b)
                && b is not ((byte)'/' or (byte)'\\' or (byte)'.' or (byte)'-' or (byte)'_' or (byte)' ' or (byte)'~' or (byte)'@' or (byte)'+' or (byte)':' or (byte)'(' or (byte)')' or (byte)'*' or (byte)'%' or (byte)'$'))
                return false;
        }

        return true;
    }
}
