namespace ApiXGuard.Analyzers.Files;

/// <summary>Which diagnostic shows a secret in an additional file.</summary>
internal static class FileDiagnosticIds
{
    /// <summary>The diagnostic's id; <see langword="null"/> where the place is told otherwise, or is the scanner's to tell.</summary>
    public static string? Of(ProjectFile file, FileSecret secret)
    {
        if (secret.PublishedName is not null)
            return DiagnosticIds.ClientScript;
        return file.Kind switch
        {
            // That the file ships at all is told once, for all that it holds.
            FileKind.SecretFile => file.ShipsToClients ? null : DiagnosticIds.ConfigurationFile,
            FileKind.Script => file.ShipsToClients ? DiagnosticIds.ShippedSecret : null,
            _ => file.ShipsToClients ? DiagnosticIds.ShippedSecret : DiagnosticIds.ConfigurationFile,
        };
    }
}
