using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Rescue.Snippets;

/// <summary>How a language reads an environment variable.</summary>
/// <param name="Form">The expression, with <c>{NAME}</c> for the variable; <see langword="null"/> where there is none.</param>
/// <param name="Advice">What else to do.</param>
internal sealed record SnippetLanguage(string? Form, string Advice)
{
    // Where a shape says what else is right: the words that a line begins with or holds, the expression, and the advice.
    private IReadOnlyList<(string[] Words, string? Form, string Advice)> Shapes { get; init; } = [];

    // Whether what is compiled from it runs at the client's.
    private bool IsClient { get; init; }

    // Whether it may run at the client's: the path tells.
    private bool MayBeClient { get; init; }

    /// <summary>Whether its names are small by custom.</summary>
    public bool IsLowerCase { get; private init; }

    private const string Missing = "Set {NAME} where the program runs, and let it stop with a clear message where it is not set.";

    private static readonly SnippetLanguage JavaScript = new("process.env.{NAME}", Missing) { MayBeClient = true };

    private static readonly SnippetLanguage Component = new("process.env.{NAME}", Missing) { IsClient = true };

    private static readonly SnippetLanguage Shell = new("\"${{NAME}:?}\"", "The script stops with a message where {NAME} is not set. Set it in the environment of whoever calls the script, not in the script.");

    private static readonly SnippetLanguage PowerShell = new("$env:{NAME}", "Stop where it is empty: if (-not $env:{NAME}) { throw '{NAME} is not set' }");

    private static readonly SnippetLanguage Batch = new("%{NAME}%", "Set {NAME} in the environment of whoever calls the script, not in the script.");

    private static readonly SnippetLanguage Java = new("System.getenv(\"{NAME}\")", "It gives null where {NAME} is not set: Objects.requireNonNull stops with a clear message.")
    {
        Shapes = [(["@Value("], "\"${{NAME}}\"", "Spring fills {NAME} from the environment, and stops where it is not set.")],
    };

    private static readonly SnippetLanguage Kotlin = new("System.getenv(\"{NAME}\") ?: error(\"{NAME} is not set\")", "On Android every app carries its values with it: let the app ask your own server instead.")
    {
        Shapes = [(["const val"], "System.getenv(\"{NAME}\") ?: error(\"{NAME} is not set\")", "A const cannot hold a call: make it a val. On Android let the app ask your own server instead.")],
    };

    private static readonly SnippetLanguage Go = new("os.Getenv(\"{NAME}\")", "Import \"os\"; it gives an empty string where {NAME} is not set, so use os.LookupEnv where that matters.")
    {
        Shapes = [(["const "], "os.Getenv(\"{NAME}\")", "A const cannot hold a call: make it a var. Import \"os\", and use os.LookupEnv to stop where {NAME} is not set.")],
    };

    private static readonly SnippetLanguage Rust = new("std::env::var(\"{NAME}\")?", "In a function that cannot fail use .expect(\"{NAME} is not set\").")
    {
        Shapes = [(["const ", "static ", "pub const ", "pub static "], "std::env::var(\"{NAME}\")", "A const cannot hold a call: make it a LazyLock, or read it where it is used. Never env!, which puts the value into the program.")],
    };

    private static readonly SnippetLanguage C = new("getenv(\"{NAME}\")", "Include stdlib.h; it gives a null pointer where {NAME} is not set.")
    {
        Shapes = [(["#define ", "static const ", "constexpr ", "const "], "getenv(\"{NAME}\")", "A macro or a constant cannot be read at run time: make it a variable or a function. Include stdlib.h; getenv gives a null pointer where {NAME} is not set.")],
    };

    private static readonly SnippetLanguage Dart = new("Platform.environment['{NAME}']", "Import dart:io, and make the name final instead of const. A Flutter app carries its values with it: let it ask your own server instead.");

    private static readonly SnippetLanguage Swift = new("ProcessInfo.processInfo.environment[\"{NAME}\"]", "For a server or a tool. An app carries its values with it: let it ask your own server instead.");

    private static readonly SnippetLanguage Terraform = new("var.{NAME}", "Declare it: variable \"{NAME}\" { type = string, sensitive = true }, and set TF_VAR_{NAME}. The value is in the state file all the same: keep that where secrets are kept.") { IsLowerCase = true };

    private static readonly SnippetLanguage Dockerfile = new("$(cat /run/secrets/{NAME})", "Use it in a RUN with --mount=type=secret,id={NAME}, and build with --secret id={NAME},env={NAME}. ARG and ENV both stay in the image for everybody to read.");

    private static readonly SnippetLanguage Makefile = new("$({NAME})", "make takes {NAME} from the environment; remove the line that sets it.");

    private static readonly SnippetLanguage Sql = new(null, "SQL reads no environment: let the program that runs it pass {NAME} as a parameter, or let the tool fill a variable (psql -v, sqlcmd -v).");

    private static readonly SnippetLanguage FSharp = new("System.Environment.GetEnvironmentVariable \"{NAME}\"", "It gives null where {NAME} is not set. A [<Literal>] cannot hold a call: remove the attribute.");

    private static readonly SnippetLanguage VisualBasic = new("Environment.GetEnvironmentVariable(\"{NAME}\")", "It gives Nothing where {NAME} is not set. A Const cannot hold a call: make it ReadOnly.");

    private static readonly SnippetLanguage CSharp = new("Environment.GetEnvironmentVariable(\"{NAME}\")", "It gives null where {NAME} is not set: ?? throw new InvalidOperationException(\"{NAME} is not set\"). A const cannot hold a call: make it static readonly.");

    private static readonly SnippetLanguage Text = new(null, "Remove the value, and name {NAME} in its place.");

    private static readonly Dictionary<string, SnippetLanguage> ByExtension = Table(
        (JavaScript, ".js .mjs .cjs .ts .mts .cts"), (Component, ".jsx .tsx .vue .svelte .astro .html .htm .cshtml .razor"), (Shell, ".sh .bash .zsh .ksh .bats"),
        (new("$(printenv {NAME})", "Set {NAME} in the environment of whoever calls the script, not in the script."), ".fish"), (PowerShell, ".ps1 .psm1"), (Batch, ".bat .cmd"), (Java, ".java .groovy .gradle"), (Kotlin, ".kt .kts"), (Go, ".go"), (Rust, ".rs"),
        (C, ".c .h .cc .cpp .cxx .hpp .hh .m .mm .ino"), (Dart, ".dart"), (Swift, ".swift"), (Terraform, ".tf .tfvars"), (Dockerfile, ".dockerfile .containerfile"), (Makefile, ".mk .mak"), (Sql, ".sql .psql .pgsql"),
        (FSharp, ".fs .fsx"), (VisualBasic, ".vb"), (CSharp, ".cs .csx"),
        (new("os.environ[\"{NAME}\"]", "Import os; it stops with a KeyError where {NAME} is not set."), ".py .pyw"),
        (new("ENV.fetch(\"{NAME}\")", "It stops with a KeyError where {NAME} is not set."), ".rb .rake .gemspec .cr"),
        (new("getenv('{NAME}')", "It gives false where {NAME} is not set. A const and a property's default cannot hold a call: use define(), or set it in the constructor."), ".php .phtml"),
        (new("sys.env(\"{NAME}\")", "It stops with an exception where {NAME} is not set."), ".scala .sc .sbt"),
        (new("$ENV{{NAME}}", "It gives undef where {NAME} is not set: // die \"{NAME} is not set\"."), ".pl .pm .t"),
        (new("System.fetch_env!(\"{NAME}\")", "Read it in config/runtime.exs; a module attribute would keep the value in the compiled program."), ".ex .exs"),
        (new("Sys.getenv(\"{NAME}\")", "It gives an empty string where {NAME} is not set."), ".r .rmd"),
        (new("os.getenv(\"{NAME}\")", "It gives nil where {NAME} is not set: or error(\"{NAME} is not set\")."), ".lua"),
        (new("System/getenv \"{NAME}\"", "Call it in parentheses; it gives nil where {NAME} is not set."), ".clj .cljs"),
        (new("os:getenv(\"{NAME}\")", "It gives false where {NAME} is not set."), ".erl .hrl"),
        (new("System.Environment.getEnv \"{NAME}\"", "It is an action in IO and stops with an exception where {NAME} is not set."), ".hs"),
        (new("ENV[\"{NAME}\"]", "It stops with a KeyError where {NAME} is not set."), ".jl"),
        (new("getEnv(\"{NAME}\")", "Import std/envvars; it gives an empty string where {NAME} is not set."), ".nim"),
        (Text, ".md .markdown .txt .rst .adoc .log .csv .ipynb"));

    /// <summary>The language of a file.</summary>
    public static SnippetLanguage Of(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        if (name is "dockerfile" or "containerfile" || name.StartsWith("dockerfile.", StringComparison.Ordinal))
            return Dockerfile;
        if (name is "makefile" or "gnumakefile" or "justfile")
            return Makefile;
        if (name is "jenkinsfile")
            return new SnippetLanguage("env.{NAME}", "Bind {NAME} with withCredentials or credentials() from the store of Jenkins.");
        if (name is "gemfile" or "rakefile" or "vagrantfile" or "podfile" or "fastfile")
            return ByExtension[".rb"];
        if (name.StartsWith('.') && (name.EndsWith("rc", StringComparison.Ordinal) || name.EndsWith("profile", StringComparison.Ordinal)))
            return Shell;
        return ByExtension.GetValueOrDefault(Path.GetExtension(name)) ?? new SnippetLanguage(null, "Read the environment variable {NAME} in its place.");
    }

    /// <summary>The expression and the advice for a line of a shape.</summary>
    public (string? Form, string Advice) Shaped(string line)
    {
        foreach (var (words, form, advice) in Shapes)
        {
            if (words.Any(word => line.StartsWith(word, StringComparison.Ordinal) || line.Contains(" " + word, StringComparison.Ordinal)))
                return (form, advice);
        }

        return (Form, Advice);
    }

    /// <summary>Whether a file of this language ships to everybody who uses a client.</summary>
    public bool ShipsFrom(string path) =>
        (IsClient && Path.GetExtension(path).ToLowerInvariant() is not (".cshtml" or ".razor")) || ((MayBeClient || IsClient) && PathKind.Of(path.Replace('\\', '/')).Has(PathTraits.Client));

    private static Dictionary<string, SnippetLanguage> Table(params (SnippetLanguage Language, string Extensions)[] rows)
    {
        var table = new Dictionary<string, SnippetLanguage>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, extensions) in rows)
        {
            foreach (var extension in extensions.Split(' '))
                table[extension] = language;
        }

        return table;
    }
}
