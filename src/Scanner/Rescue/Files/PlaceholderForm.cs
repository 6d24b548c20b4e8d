using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>What stands in for a value that was taken out of a file, and what fills it.</summary>
/// <param name="Template">The text; <see cref="NameMark"/> in it becomes the variable's name. Empty for a value that is simply left out.</param>
/// <param name="Note">What to do so that it is filled, with the same mark; <see langword="null"/> where nothing is.</param>
internal sealed record PlaceholderForm(string Template, string? Note)
{
    /// <summary>Stands for the variable's name.</summary>
    public const string NameMark = "{NAME}";

    private static readonly PlaceholderForm Compose = new("${{NAME}}",
        "Docker Compose fills {NAME} from the environment, or from a .env file beside the compose file that git ignores.");

    private static readonly PlaceholderForm Workflow = new("${{ secrets.{NAME} }}",
        "Add the secret {NAME} in the repository's settings (Secrets and variables, Actions), or run: gh secret set {NAME}");

    private static readonly PlaceholderForm Manifest = new("${{NAME}}",
        "Kubernetes fills nothing in: apply the manifest through envsubst with {NAME} set, or read the value with secretKeyRef from a Secret that is not in the repository.");

    private static readonly PlaceholderForm AzurePipeline = new("$({NAME})",
        "Add the secret variable {NAME} to the pipeline or to a variable group.");

    private static readonly PlaceholderForm GitLab = new("${NAME}",
        "Add the masked variable {NAME} in the project's settings (CI/CD, Variables).");

    private static readonly PlaceholderForm Bitbucket = new("${NAME}",
        "Add the secured variable {NAME} in the repository's settings (Pipelines, Repository variables).");

    private static readonly PlaceholderForm CircleCi = new("${NAME}",
        "Add the environment variable {NAME} in the project's settings.");

    private static readonly PlaceholderForm Spring = new("${{NAME}}", "Spring fills {NAME} from the environment.");

    private static readonly PlaceholderForm NuGet = new("%{NAME}%", "NuGet fills {NAME} from the environment of whoever restores.");

    private static readonly PlaceholderForm MSBuild = new("$({NAME})", "MSBuild takes {NAME} from the environment of whoever builds.");

    private static readonly PlaceholderForm Maven = new("${env.{NAME}}", "Maven fills {NAME} from the environment.");

    private static readonly PlaceholderForm Npm = new("${{NAME}}", "npm fills {NAME} from the environment; without it npm warns or fails.");

    /// <summary>An empty value: whoever reads the settings lays another source over it.</summary>
    public static PlaceholderForm Empty { get; } = new("", null);

    /// <summary>The form that the readers of a file understand.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="content">Its bytes: a YAML file's name seldom tells what reads it.</param>
    public static PlaceholderForm For(string path, byte[] content)
    {
        path = path.Replace('\\', '/').ToLowerInvariant();
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name) switch
        {
            ".yml" or ".yaml" => ForYaml(path, name, content),
            ".properties" => IsSpring(name) ? Spring : Empty,
            ".csproj" or ".fsproj" or ".vbproj" or ".proj" or ".props" or ".targets" or ".pubxml" or ".user" or ".nuproj" => MSBuild,
            ".config" when name == "nuget.config" => NuGet,
            ".xml" when name == "pom.xml" || (name == "settings.xml" && Holds(content, "<settings")) => Maven,
            ".npmrc" => Npm,
            _ => Empty,
        };
    }

    private static PlaceholderForm ForYaml(string path, string name, byte[] content)
    {
        if (("/" + path).Contains("/.github/workflows/", StringComparison.Ordinal) || (("/" + path).Contains("/.gitea/workflows/", StringComparison.Ordinal)))
            return Workflow;
        if (name.StartsWith(".gitlab-ci", StringComparison.Ordinal))
            return GitLab;
        if (name.StartsWith("bitbucket-pipelines", StringComparison.Ordinal))
            return Bitbucket;
        if (name.StartsWith("azure-pipelines", StringComparison.Ordinal))
            return AzurePipeline;
        if (("/" + path).Contains("/.circleci/", StringComparison.Ordinal))
            return CircleCi;
        if (IsSpring(name))
            return Spring;
        if (name.StartsWith("docker-compose", StringComparison.Ordinal) || name.StartsWith("compose.", StringComparison.Ordinal) || name.StartsWith("compose-", StringComparison.Ordinal))
            return Compose;
        if (HoldsKey(content, "apiVersion") && HoldsKey(content, "kind"))
            return Manifest;
        return HoldsKey(content, "services") && Holds(content, "image:") ? Compose : Empty;
    }

    private static bool IsSpring(string name) =>
        name.StartsWith("application.", StringComparison.Ordinal) || name.StartsWith("application-", StringComparison.Ordinal)
        || name.StartsWith("bootstrap.", StringComparison.Ordinal) || name.StartsWith("bootstrap-", StringComparison.Ordinal);

    private static bool Holds(byte[] content, string text) => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    // A key that begins a line.
    private static bool HoldsKey(byte[] content, string key)
    {
        var text = content.AsSpan();
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        var wanted = Encoding.UTF8.GetBytes(key + ":");
        return text.StartsWith(wanted) || text.IndexOf([(byte)'\n', .. wanted]) >= 0;
    }
}
