namespace ApiXGuard.Detection.Scanning;

/// <summary>Tells from a path what is a script, what clients get, what builds it for them, and what stays on a server.</summary>
internal static class ClientPaths
{
    private static readonly HashSet<string> Scripts = Set(".js .jsx .mjs .cjs .ts .tsx .mts .cts .vue .svelte .html .htm");

    private static readonly HashSet<string> Components = Set(".jsx .tsx .vue .svelte .html .htm");

    // The part of a repository that is a client's, and the folders in it that are bundled or copied for browsers.
    private static readonly HashSet<string> ClientRoots = Set("clientapp client-app client_app frontend front-end webclient web-client web-ui webui spa");

    private static readonly HashSet<string> ClientFolders = Set("src public dist build static assets app pages components www");

    private static readonly HashSet<string> ServerFolders =
        Set("server servers backend functions netlify lambda lambdas tools tooling bin cli middleware supabase workers worker .storybook .github electron main cypress e2e");

    private static readonly HashSet<string> ServerNames =
        Set("server middleware gulpfile gruntfile setupproxy setuptests aspnetcore-https aspnetcore-react route +server +page.server +layout.server playwright.config vitest.config jest.config "
            + "vitest.setup jest.setup cypress.config tailwind.config eslint.config postcss.config drizzle.config prisma.config ecosystem.config instrumentation");

    private static readonly string[] BuildNames =
    [
        "vite.config", "electron.vite.config", "webpack.", "rollup.config", "esbuild", "next.config", "nuxt.config", "vue.config", "craco.config", "config-overrides", "rspack.config",
        "rsbuild.config", "astro.config", "svelte.config", "quasar.config", "snowpack.config", "rolldown.config", "tsup.config", "farm.config", "remix.config", "modern.config",
    ];

    /// <summary>The traits that a path has as a client's or a server's.</summary>
    /// <param name="path">The path.</param>
    /// <param name="nameStart">Where the file's name begins.</param>
    /// <param name="name">The file's name.</param>
    public static PathTraits TraitsOf(string path, int nameStart, string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? string.Empty : name.Substring(dot);
        var isScript = Scripts.Contains(extension);
        var traits = isScript ? PathTraits.Script | OfScript(name, dot) : PathTraits.None;
        if (Components.Contains(extension))
            traits |= PathTraits.Component;
        return traits | OfFolders(path, nameStart, name, isScript);
    }

    private static PathTraits OfScript(string name, int dot)
    {
        foreach (var build in BuildNames)
        {
            if (name.StartsWith(build, StringComparison.OrdinalIgnoreCase))
                return PathTraits.ClientBuild;
        }

        var stem = name.Substring(0, dot);
        return ServerNames.Contains(stem) || stem.EndsWith(".server", StringComparison.OrdinalIgnoreCase) ? PathTraits.Server : PathTraits.None;
    }

    private static PathTraits OfFolders(string path, int nameStart, string name, bool isScript)
    {
        var traits = PathTraits.None;
        var isBelowRoot = false;
        string before = string.Empty, folder = string.Empty;
        for (var start = 0; start < nameStart;)
        {
            var end = path.IndexOfAny(['/', '\\'], start);
            (before, folder) = (folder, path.Substring(start, end - start));
            if (Is(folder, "wwwroot") || (isBelowRoot && ClientFolders.Contains(folder)) || (Is(before, "Resources") && Is(folder, "Raw")))
                traits |= PathTraits.Client;
            // "scripts" is a developer's; "Scripts" is where ASP.NET keeps those of its pages.
            // src/api calls an API; pages/api and an api folder at the top are one.
            if (isScript && (ServerFolders.Contains(folder) || folder == "scripts" || (Is(folder, "api") && (start == 0 || Is(before, "pages")))))
                traits |= PathTraits.Server;
            isBelowRoot |= ClientRoots.Contains(folder);
            start = end + 1;
        }

        if (Is(folder, "public") && name.StartsWith(".env", StringComparison.OrdinalIgnoreCase))
            traits |= PathTraits.Client;
        // What browsers download runs there, whatever its folders are called.
        return (traits & PathTraits.Client) != 0 && path.IndexOf("wwwroot", StringComparison.OrdinalIgnoreCase) >= 0 ? traits & ~PathTraits.Server : traits;
    }

    private static bool Is(string folder, string name) => string.Equals(folder, name, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Set(string names) => new(names.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
