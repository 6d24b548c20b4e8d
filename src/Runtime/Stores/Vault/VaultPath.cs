namespace ApiXGuard.Runtime;

/// <summary>Paths in Vault: segments between slashes.</summary>
internal static class VaultPath
{
    /// <summary>Tells what is wrong with a path; <see langword="null"/> where nothing is.</summary>
    public static string? Fault(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return "is missing";

        // "." and ".." would lead to another secret once a URL is made of them.
        if (path.Split('/').Any(segment => segment is "" or "." or ".."))
            return "must be segments between single slashes, without '.' and '..' and without a slash at either end";
        return path.Any(char.IsControl) || path.Any(char.IsSurrogate) ? "holds a control character or a surrogate" : null;
    }

    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
