namespace ApiXGuard.Analyzers.Clients;

/// <summary>Where client code runs: on machines that belong to whoever uses it, or to whoever attacks it.</summary>
internal enum ClientPlatform
{
    /// <summary>Not in a client, as far as can be seen.</summary>
    None,

    /// <summary>In a browser: whoever opens the page downloads the assembly and all its files.</summary>
    Browser,

    /// <summary>On a phone, a tablet or a desktop: whoever installs the application has its package.</summary>
    Device,
}
