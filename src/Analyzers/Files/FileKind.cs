namespace ApiXGuard.Analyzers.Files;

/// <summary>What an additional file is to the analyzers. The package's targets say so in the metadatum <c>ApiXGuardKind</c>.</summary>
internal enum FileKind
{
    /// <summary>Nothing that is looked at.</summary>
    None,

    /// <summary>Configuration of the project.</summary>
    Configuration,

    /// <summary>A text that ships, for example from <c>wwwroot</c>.</summary>
    ClientAsset,

    /// <summary>A file for secrets: <c>.env</c>, <c>secrets.json</c>, a key file.</summary>
    SecretFile,

    /// <summary>JavaScript, TypeScript or a component.</summary>
    Script,
}
