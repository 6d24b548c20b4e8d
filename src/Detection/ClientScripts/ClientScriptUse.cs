namespace ApiXGuard.Detection.ClientScripts;

/// <summary>A place where a script's build may put a secret into what clients download. No value stands there, only its name.</summary>
/// <param name="Kind">How.</param>
/// <param name="Start">First byte of the name, or of the expression that takes the whole environment.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct ClientScriptUse(ClientScriptUseKind Kind, int Start, int Length);

/// <summary>The ways in which a secret gets into a client's script.</summary>
internal enum ClientScriptUseKind : byte
{
    /// <summary>A variable that the build publishes by its prefix, named like a secret.</summary>
    Variable,

    /// <summary>The whole environment, passed on, spread or written out.</summary>
    Environment,

    /// <summary>A variable, or the whole environment, that the build's configuration puts into the script.</summary>
    Define,
}
