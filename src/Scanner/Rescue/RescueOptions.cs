using System.CommandLine;
using ApiXGuard.Detection;
using ApiXGuard.Runtime;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Rescue.Destinations;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue;

/// <summary>The options of <c>apixguard rescue</c>.</summary>
internal sealed class RescueOptions
{
    private readonly Option<bool> _all = new("--all") { Description = "Every secret that 'apixguard dir' finds. Asks first; --yes does not ask, --dry-run only shows." };

    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do it. Without this, it is only shown what would be done." };

    private readonly Option<bool> _dryRun = new("--dry-run", "-n") { Description = "Only show what would be done. The default for single places." };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Where to: user-secrets, env, vault or key-vault. Without it: user-secrets where a .NET program will read the value, else .env.",
        HelpName = "PLACE",
    };

    private readonly Option<string> _name = new("--name")
    {
        Description = "The entry's name there, instead of the setting's own. Code fixes know only the setting's own.",
        HelpName = "KEY",
    };

    private readonly Option<string> _project = new("--project") { Description = "The .NET project whose user-secrets are meant, instead of the nearest one.", HelpName = "PROJECT" };

    private readonly Option<string> _vaultPath = new("--vault-path")
    {
        Description = "For --to vault: the secret that gets the value as a field, such as apps/shop. Vault's address and token come from VAULT_ADDR and VAULT_TOKEN.",
        HelpName = "PATH",
    };

    private readonly Option<string> _vaultMount = new("--vault-mount") { Description = "For --to vault: where the key/value engine, version 2, is mounted.", HelpName = "MOUNT", DefaultValueFactory = _ => "secret" };

    private readonly Option<string> _vaultNamespace = new("--vault-namespace") { Description = "For --to vault: the namespace. Without it, VAULT_NAMESPACE.", HelpName = "NAME" };

    private readonly Option<string> _vaultTokenFile = new("--vault-token-file") { Description = "For --to vault: read the token from this file instead of VAULT_TOKEN.", HelpName = "FILE" };

    private readonly Option<string> _keyVault = new("--key-vault")
    {
        Description = "For --to key-vault: the vault's address, such as https://my-vault.vault.azure.net. Whoever is signed in to Azure on this machine writes.",
        HelpName = "URL",
    };

    private readonly Option<string> _fix = new("--fix")
    {
        Description = "Which code fix to speak of: configuration or keystore. Without it, what apixguard.fix in .editorconfig says.",
        HelpName = "KIND",
    };

    private readonly Option<bool> _applyFix = new("--apply-fix") { Description = "Have 'dotnet format' apply the code fix too, and look whether the literal is gone. Where that fails, everything is put back." };

    private readonly Option<bool> _gitIgnore = new("--gitignore") { Description = "Add a .env file to .gitignore where git does not ignore it yet." };

    private readonly Option<bool> _noHistory = new("--no-history") { Description = "Do not look whether the secret was ever committed." };

    private readonly Option<string> _format = new("--format", "-f") { Description = "What to write to standard output: text or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    private readonly Option<string> _minimumConfidence = new("--min-confidence") { Description = "Also what is less sure: low, medium or high. Default: medium, or what the configuration says.", HelpName = "LEVEL" };

    private readonly Option<string> _configuration = new("--config") { Description = "Read this configuration instead of apixguard.json at the top of the repository.", HelpName = "FILE" };

    private readonly Option<string> _directory = new("-C", "--repo") { Description = "Work as if started in this folder.", HelpName = "DIR", DefaultValueFactory = _ => "." };

    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours." };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _to.AcceptOnlyFromAmong("user-secrets", "env", "vault", "key-vault");
        _fix.AcceptOnlyFromAmong(CodeAdviser.Configuration, CodeAdviser.KeyStore);
        _format.AcceptOnlyFromAmong("text", "json");
        _minimumConfidence.AcceptOnlyFromAmong("low", "medium", "high");
        foreach (var option in (ReadOnlySpan<Option>)[_all, _yes, _dryRun, _to, _name, _project, _vaultPath, _vaultMount, _vaultNamespace, _vaultTokenFile, _keyVault, _fix, _applyFix, _gitIgnore, _noHistory, _format, _minimumConfidence, _configuration, _directory, _noColor])
            command.Add(option);
    }

    /// <summary>What was given.</summary>
    /// <exception cref="CommandFailedException">Options contradict each other, or a folder is not there.</exception>
    public RescueSettings Read(ParseResult result)
    {
        var directory = Path.GetFullPath(result.GetRequiredValue(_directory));
        if (!Directory.Exists(directory))
            throw new CommandFailedException($"-C: no folder '{directory}'");
        if (result.GetValue(_yes) && result.GetValue(_dryRun))
            throw new CommandFailedException("--yes and --dry-run contradict each other");
        if (result.GetValue(_name) is not null && result.GetValue(_all))
            throw new CommandFailedException("--name is for one secret: it does not go with --all");
        return new RescueSettings
        {
            Scan = new ScanSettings
            {
                Command = "rescue",
                Directory = directory,
                Format = new TextReport(),
                MinimumConfidence = result.GetValue(_minimumConfidence) switch
                {
                    "low" => Confidence.Low,
                    "medium" => Confidence.Medium,
                    "high" => Confidence.High,
                    _ => null,
                },
                ConfigurationFile = result.GetValue(_configuration),
                AllowsColour = !result.GetValue(_noColor),
            },
            // No argument is ever a secret.
            HowToDoIt = $"apixguard {Formatting.ShellText.Join(result.Tokens.Select(token => token.Value).Where(token => token is not ("--dry-run" or "-n")))} --yes",
            TakesAll = result.GetValue(_all),
            IsConfirmed = result.GetValue(_yes),
            IsDryRun = result.GetValue(_dryRun),
            To = result.GetValue(_to),
            Vault = RemoteOf(result, directory),
            Name = result.GetValue(_name),
            Project = result.GetValue(_project),
            Fix = result.GetValue(_fix),
            AppliesFix = result.GetValue(_applyFix),
            AddsIgnoreLine = result.GetValue(_gitIgnore),
            LooksAtHistory = !result.GetValue(_noHistory),
            WritesJson = result.GetValue(_format) == "json",
        };
    }

    private RemoteDestination? RemoteOf(ParseResult result, string directory)
    {
        switch (result.GetValue(_to))
        {
            case "vault":
                var options = new VaultKeyStoreOptions
                {
                    Path = result.GetValue(_vaultPath) ?? throw new CommandFailedException("--to vault needs --vault-path: the secret that gets the value as a field"),
                    Mount = result.GetRequiredValue(_vaultMount),
                    Namespace = result.GetValue(_vaultNamespace) ?? (Environment.GetEnvironmentVariable("VAULT_NAMESPACE") is { Length: > 0 } name ? name : null),
                    // A Vault or an agent on this machine.
                    AllowHttpOnLoopback = true,
                };
                if (result.GetValue(_vaultTokenFile) is { } file)
                    options.Authentication = VaultAuthentication.TokenFromFile(Path.GetFullPath(file, directory));
                return new VaultDestination(options);
            case "key-vault":
                var address = result.GetValue(_keyVault) ?? throw new CommandFailedException("--to key-vault needs --key-vault: the vault's address");
                return Uri.TryCreate(address, UriKind.Absolute, out var vault) && vault.Scheme == Uri.UriSchemeHttps && vault.UserInfo.Length == 0
                    ? KeyVault(vault)
                    : throw new CommandFailedException("--key-vault: expected an address such as https://my-vault.vault.azure.net");
            default:
                return null;
        }
    }

#if KEY_VAULT
    private static KeyVaultDestination KeyVault(Uri vault) => new(vault);
#else
    private static RemoteDestination KeyVault(Uri vault) => throw new CommandFailedException(
        $"--to key-vault: this native executable carries no client for Azure, so nothing goes to {vault.Host}; run the same command with the .NET tool ('dotnet tool install ApiXGuard'), or choose --to vault");
#endif
}
