namespace ApiXGuard.Detection;

/// <summary>
/// All that judging needs to know of a path. Many paths share one kind, so a blob with several paths is judged once per kind.
/// </summary>
/// <param name="Language">What the file is written in.</param>
/// <param name="Traits">What else its place says.</param>
public readonly partial record struct PathKind(FileLanguage Language, PathTraits Traits)
{
    /// <summary>Whether every given trait is set.</summary>
    public bool Has(PathTraits traits) => (Traits & traits) == traits;
}

/// <summary>What the place of a file says of its content.</summary>
[Flags]
public enum PathTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Below a folder, or in a file, that is named for tests, specs, mocks or fixtures.</summary>
    Test = 1,

    /// <summary>Named for examples, samples, demos, templates or documentation.</summary>
    Example = 2,

    /// <summary>A lock file or another list of hashes that a tool writes.</summary>
    LockFile = 4,

    /// <summary>Minified or generated.</summary>
    Generated = 8,

    /// <summary>Translations and other texts for people.</summary>
    Localisation = 16,

    /// <summary>JavaScript, TypeScript, or markup that holds them.</summary>
    Script = 32,

    /// <summary>A component of a page: JSX, Vue, Svelte and their like.</summary>
    Component = 64,

    /// <summary>Below a folder whose content clients download (<c>wwwroot</c>), or that is bundled for them (<c>ClientApp/src</c>).</summary>
    Client = 128,

    /// <summary>Configures how scripts for clients are built: <c>vite.config.ts</c> and its like.</summary>
    ClientBuild = 256,

    /// <summary>A script that runs on a server or a developer's machine, by its folder or name.</summary>
    Server = 512,
}

/// <summary>What a file is written in, as far as the syntax of values differs.</summary>
public enum FileLanguage : byte
{
    /// <summary>Not known from the path.</summary>
    Unknown = 0,

    /// <summary>A programming language in which a bare word is an expression (C#, Java, JavaScript, Python, Go…).</summary>
    Code = 1,

    /// <summary>JSON in any of its dialects.</summary>
    Json = 2,

    /// <summary>YAML.</summary>
    Yaml = 3,

    /// <summary>XML, XAML, HTML, project files.</summary>
    Markup = 4,

    /// <summary><c>.env</c>, <c>.properties</c>, <c>.ini</c>, TOML and kin, in which a bare word is a value.</summary>
    Settings = 5,

    /// <summary>Shell, batch, PowerShell, Dockerfile, Makefile.</summary>
    Shell = 6,

    /// <summary>Prose: Markdown, reStructuredText, plain text.</summary>
    Prose = 7,

    /// <summary>Style sheets.</summary>
    Style = 8,

    /// <summary><c>.netrc</c>.</summary>
    Netrc = 9,

    /// <summary><c>.npmrc</c> and <c>.yarnrc</c>.</summary>
    Npmrc = 10,

    /// <summary><c>.pgpass</c>.</summary>
    Pgpass = 11,

    /// <summary><c>.htpasswd</c>.</summary>
    Htpasswd = 12,

    /// <summary><c>.docker/config.json</c>, <c>.dockercfg</c>.</summary>
    DockerConfig = 13,

    /// <summary><c>.git-credentials</c>.</summary>
    GitCredentials = 14,

    /// <summary>SQL.</summary>
    Sql = 15,
}
