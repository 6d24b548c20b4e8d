namespace ApiXGuard.Detection.Catalogue;

internal static class HttpCredentialRules
{
    private const string Token = "Zx3" + "vWm1RtB7nkq8gQi8bhFwGkG1bm3Hk";
    private const string Password = "f7K" + "x2mQz91wTb4v";

    private static readonly Remedy Revoke = new("Revoke the key or token with whoever issued it, and read its successor from the environment or a vault.", string.Empty);

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("http-basic-credentials", "User and password of HTTP Basic")
        {
            Provider = "Generic",
            Description = "A user and a password in base64, which hides nothing: whoever reads it can log in.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "basic"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the user's password, and build the header at run time from a stored one.", string.Empty),
            Examples =
            [
                "Authorization: Basic " + "c2hvcDpmN0t4Mm1Rejkxd1RiNHY=",
                "new AuthenticationHeaderValue(\"Basic\", \"" + "c2hvcDpmN0t4Mm1Rejkxd1RiNHY=\")",
            ],
            NearMisses =
            [
                "Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=",
                "Basic functionality",
            ],
        },
        new("http-bearer-token", "Bearer token in a header")
        {
            Provider = "Generic",
            Description = "Opens whatever its issuer lets its bearer do: nothing else is asked for.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "bearer"),
            IsDistinctive = false,
            Remedy = Revoke,
            Examples =
            [
                "Authorization: Bearer " + Token,
                "headers: { Authorization: 'Bearer " + Token + "' }",
                "client.DefaultRequestHeaders.Authorization = new(\"Bearer\", \"" + Token + "\");",
            ],
            NearMisses =
            [
                "Authorization: Bearer ${TOKEN_OF_THE_SERVICE}",
                "services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)",
                "WWW-Authenticate: Bearer realm=\"contoso\"",
            ],
        },
        new("http-header-key", "Key or token in a header")
        {
            Provider = "Generic",
            Description = "A key that a service takes in a header of its own, such as X-Api-Key or Private-Token.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "header"),
            IsDistinctive = false,
            Remedy = Revoke,
            Examples =
            [
                "client.DefaultRequestHeaders.Add(\"X-Api-Key\", \"" + Token + "\");",
                "curl -H 'X-Auth-K" + "ey: 4f9c2b7d81e06a35c4d2f8b19e7a60d3' https://api.contoso.net",
                "Authorization: Token " + Token,
            ],
            NearMisses =
            [
                "client.DefaultRequestHeaders.Add(\"X-Api-Key\", configuration[\"Contoso:ApiKey\"]);",
                "Access-Control-Allow-Headers: X-Api-Key, X-Request-Identifier",
            ],
        },
        new("command-line-password", "Password on a command line")
        {
            Provider = "Generic",
            Description = "A password given to a command: it is in the script, in the history and in every process list.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "command"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the password, and give it to the command through standard input, a file of its own or the environment.", string.Empty),
            Examples =
            [
                "cu" + "rl -u shop:" + Password + " https://api.contoso.net/orders",
                "ssh" + "pass -p '" + Password + "' ssh deploy@host7",
                "my" + "sql -h db7 -u shop -p" + Password + " shop",
                "docker login registry.contoso.net -u ci -p " + Password,
                "sql" + "cmd -S sql7 -U shop -P \"" + Password + "\" -i schema.sql",
            ],
            NearMisses =
            [
                "curl -u \"$USER:$PASSWORD\" https://api.contoso.net/orders",
                "my" + "sql -h db7 -u shop -p shop",
                "docker login -u ci --password-stdin registry.contoso.net",
                "curl -u user:pass https://api.contoso.net/orders",
            ],
        },
        new("http-session-cookie", "Session cookie in an HTTP header")
        {
            Provider = "Generic",
            Description = "Stands for a login for as long as the session lasts: who sends it is that user.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "cookie"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = new Remedy("End the session by logging out everywhere, and take cookies out of recorded requests.", string.Empty),
            Examples = ["Cookie: lang=en; sess" + "ionid=" + Token, "Set-Cookie: ASP.NET_Sess" + "ionId=" + Token + "; path=/; HttpOnly"],
            NearMisses = ["Cookie: theme=dark; lang=en", "Cookie: csrftoken=" + Token, "Cookie: sessionid=<session>"],
        },
        new("password-argument", "Password passed to a call")
        {
            Provider = "Generic",
            Description = "A password written into the call that uses it: of a certificate file, a mail server, a share.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "call"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = new Remedy("Change the password, and read it from user secrets, the environment or a key store.", string.Empty),
            Examples =
            [
                "client.Credentials = new NetworkCred" + "ential(\"shop@contoso.net\", \"" + Password + "\");",
                "var certificate = new X509Certif" + "icate2(\"shop.pfx\", \"" + Password + "\");",
                "server.log" + "in('shop@contoso.net', '" + Password + "')",
            ],
            NearMisses =
            [
                "client.Credentials = new NetworkCredential(user, password);",
                "var certificate = new X509Certificate2(\"shop.pfx\", \"password\");",
                "var credential = new ClientCredential(\"orders\", \"reader\");",
            ],
        },
        new("powershell-plain-text-password", "Plain-text password in PowerShell")
        {
            Provider = "Generic",
            Description = "ConvertTo-SecureString with -AsPlainText protects nothing: the password stands in the script.",
            Pattern = RulePattern.Structure(StructureKind.HttpCredentials, "secure-string"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the password, and read it from a secret vault or with Read-Host -AsSecureString.", string.Empty),
            Examples =
            [
                "$p = ConvertTo-Secure" + "String \"" + Password + "\" -AsPlainText -Force",
                "$p = ConvertTo-Secure" + "String -String '" + Password + "' -Force -AsPlainText",
            ],
            NearMisses =
            [
                "$p = ConvertTo-Secure" + "String $env:DEPLOY_PASSWORD -AsPlainText -Force",
                "$p = ConvertTo-Secure" + "String -String $text -Key $key",
            ],
        },
    ];
}
