namespace ApiXGuard.Detection.Catalogue;

internal static class CredentialFileRules
{
    private const string Password = "f7K" + "x2mQz91wTb4v";
    private const string Token = "Zx3" + "vWm1RtB7nkq8gQi8bhFwGkG1bm3Hk";

    private static readonly Remedy ChangePassword = new("Change the password, and keep the file out of the repository.", string.Empty);

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("npmrc-credentials", "Registry credentials in .npmrc")
        {
            Provider = "Generic",
            Description = "Reads, and often publishes, packages in the registry that the line names.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "npmrc"),
            Remedy = new Remedy("Revoke the token in the registry, and write ${NPM_TOKEN} in the file instead.", string.Empty),
            Examples = ["//npm.contoso.net/:_auth" + "Token=" + Token, "//npm.contoso.net/:_pass" + "word=" + "ZjdLeDJtUXo5MXdUYjR2"],
            NearMisses = ["//npm.contoso.net/:_authToken=${NPM_TOKEN}", "//npm.contoso.net/:always-auth=true"],
        },
        new("netrc-password", "Password in .netrc")
        {
            Provider = "Generic",
            Description = "Logs in to the machine that the entry names, from curl, git and others, without asking.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "netrc"),
            Remedy = ChangePassword,
            Examples = ["machine git.contoso.net login shop pass" + "word " + Password, "machine api.contoso.net\n  login shop\n  pass" + "word " + Password + "\n"],
            NearMisses = ["machine git.contoso.net login shop password $TOKEN", "A machine that has a login and a password is safer than one without."],
        },
        new("pgpass-password", "Password in .pgpass")
        {
            Provider = "Generic",
            Description = "Opens the PostgreSQL database that the line names.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "pgpass"),
            Remedy = ChangePassword,
            Examples = ["db7.contoso.net:5432:shop:shop:" + Password, "db7.contoso.net:*:*:shop:" + Password],
            NearMisses = ["db7.contoso.net:5432:shop:shop", "https://db7.contoso.net:5432/shop"],
        },
        new("htpasswd-hash", "Password hash in .htpasswd")
        {
            Provider = "Generic",
            Description = "The hash of a password, which can be guessed offline; weak passwords fall in minutes.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "htpasswd"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = ChangePassword,
            Examples = ["shop:$apr" + "1$kq8gZx3v$Wm1RtB7nkq8gQi8bhFwGk0", "shop:$2" + "y$10$Zx3vWm1RtB7nkq8gQi8bhuFwGkG1bm3HkcAwUWZzBHpOwMABfNT5"],
            NearMisses = ["shop:$apr1$salt", "$2y$10$Zx3vWm1RtB7nkq8gQi8bhu"],
        },
        new("docker-config-auth", "Registry credentials in a Docker configuration")
        {
            Provider = "Generic",
            Description = "User and password of a container registry in base64, which hides nothing.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "docker"),
            Remedy = new Remedy("Change the password or revoke the token in the registry, and use a credential helper.", string.Empty),
            Examples =
            [
                "{\"auths\":{\"registry.contoso.net\":{\"au" + "th\":\"c2hvcDpmN0t4Mm1Rejkxd1RiNHY=\"}}}",
                "{ \"https://index.docker.io/v1/\": { \"au" + "th\": \"Y2k6Zjd4Mm1Rejkxd1RiNHZL\" } }",
            ],
            NearMisses = ["{\"auths\":{\"registry.contoso.net\":{\"auth\":\"\"}}}", "{\"auth\": \"required\"}"],
        },
        new("nuget-clear-text-password", "Clear-text password in NuGet.config")
        {
            Provider = "Generic",
            Description = "Reads, and perhaps publishes, packages in the feed that the section names.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "nuget"),
            Remedy = new Remedy("Revoke the password or token in the feed, and use a credential provider or %VARIABLE% in the file.", string.Empty),
            Examples = ["<add key=\"ClearText" + "Password\" value=\"" + Password + "\" />", "<add key='ClearText" + "Password' value='" + Token + "'/>"],
            NearMisses = ["<add key=\"ClearTextPassword\" value=\"%FEED_TOKEN%\" />", "var name = \"ClearTextPassword\";"],
        },
        new("publish-profile-password", "Deployment password in a publish profile")
        {
            Provider = "Microsoft Azure",
            Description = "Deploys any code to the app that the profile names, and reads what is there.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "publish-profile"),
            Remedy = new Remedy(
                "Reset the app's publish profile, and deploy with a federated identity.",
                "https://learn.microsoft.com/azure/app-service/deploy-configure-credentials"),
            Examples = ["<publishProfile userName=\"$contoso\" user" + "PWD=\"" + Token + Password + "\" />", "user" + "PWD='" + Password + "'"],
            NearMisses = ["<publishProfile userName=\"$contoso\" userPWD=\"\" />", "<publishProfile userPWD=\"$(DeployPassword)\" />"],
        },
        new("data-protection-key", "Unencrypted Data Protection key of ASP.NET Core")
        {
            Provider = "Generic",
            Description = "Makes valid login cookies and anti-forgery tokens, and decrypts whatever the application protected.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "data-protection"),
            Remedy = new Remedy("Revoke the key in the key ring, let the application make a new one, and protect the ring at rest.", string.Empty),
            Examples =
            [
                "<master" + "Key p4:requiresEncryption=\"true\"><!-- Warning: the key below is in an unencrypted form. --><value>HPCdjbE+dREHrRnmg0ooBPgVdnJdK1jLdxSgJPS2MVVF8u0BbZ4AKyRL3MtD3OC+TASIEy1XSk8AqPMNJu1eQA==</value></masterKey>",
                "<master" + "Key>\n  <value>dLdjgBwqjoJ4BSu4kwIDKwrgHPCdjbE+dREHrRnmg0ooBPgVdnJdK1jLdxSgJPS2MVVF8u0BbZ4AKyRL3MtDQA==</value>\n</masterKey>",
            ],
            NearMisses = ["<masterKey><value>...</value></masterKey>", "<masterKey><encryptedSecret decryptorType=\"X\" /></masterKey>"],
        },
        new("kubernetes-secret", "Value of a Kubernetes Secret")
        {
            Provider = "Generic",
            Description = "What a cluster keeps as a secret, here in base64, which hides nothing.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "kubernetes"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = new Remedy("Change the secret where it is used, and commit sealed or external secrets only.", string.Empty),
            Examples =
            [
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  pass" + "word: ZjdLeDJtUXo5MXdUYjR2\n",
                "apiVersion: v1\nstringData:\n  token: " + Token + "\nkind: Secret\n",
            ],
            NearMisses =
            [
                "apiVersion: v1\nkind: ConfigMap\ndata:\n  pass" + "word: ZjdLeDJtUXo5MXdUYjR2\n",
                "kind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n  username: c2hvcA==\n",
                "kind: Secret\ndata:\n  pass" + "word: cGFzc3dvcmQ=\n",
            ],
        },
        new("php-constant-secret", "Secret in a PHP constant")
        {
            Provider = "Generic",
            Description = "A password, key or salt in a configuration such as wp-config.php.",
            Pattern = RulePattern.Structure(StructureKind.CredentialFile, "php-define"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the password or make new salts, and read them from the environment.", string.Empty),
            Examples = ["define('DB_PASS" + "WORD', '" + Password + "');", "define( \"AUTH_" + "KEY\", \"" + Token + "\" );"],
            NearMisses = ["define('DB_PASSWORD', getenv('DB_PASSWORD'));", "define('AUTH_KEY', 'put your unique phrase here');", "define(['jquery', 'password'], function () {});"],
        },
    ];
}
