namespace ApiXGuard.Detection.Catalogue;

internal static class ClientScriptRules
{
    private const string Secret = "f7K" + "x2mQz91wTb4v";

    private static readonly Remedy KeepOnServer = new(
        "Keep it on a server that the client asks. Take the public prefix from the name, and revoke the value if it was ever published.", string.Empty);

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("client-script-secret", "Secret with a public prefix, read in a script")
        {
            Provider = "Generic",
            Description = "The build replaces a variable with such a prefix by its value: whoever downloads the script can read it.",
            Pattern = RulePattern.Structure(StructureKind.ClientScript, "variable"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = KeepOnServer,
            Examples =
            [
                "const key = import.meta.env.VITE_PAYMENT_SECRET;",
                "fetch(url, { headers: { 'X-Api-Key': process.env.REACT_APP_API_KEY } })",
                "const { NEXT_PUBLIC_ADMIN_PASSWORD } = process.env",
                "const token = process.env['NUXT_PUBLIC_API_TOKEN']",
            ],
            NearMisses =
            [
                "const url = import.meta.env.VITE_API_URL;",
                "const key = import.meta.env.VITE_STRIPE_PUBLISHABLE_KEY;",
                "// const key = import.meta.env.VITE_PAYMENT_SECRET;",
                "const text = 'import.meta.env.VITE_PAYMENT_SECRET';",
                "const key = process.env.PAYMENT_SECRET;",
            ],
        },
        new("client-script-environment", "Whole environment in a client's script")
        {
            Provider = "Generic",
            Description = "Where a script takes the whole environment, the build puts every published variable into it, the next secret included.",
            Pattern = RulePattern.Structure(StructureKind.ClientScript, "environment"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = new Remedy("Read the variables that the script needs one by one, by name.", string.Empty),
            Examples =
            [
                "send(JSON.stringify(process.env))",
                "const settings = { ...import.meta.env };",
                "init({ env: process.env })",
            ],
            NearMisses =
            [
                "const mode = process.env.NODE_ENV;",
                "const env = import.meta.env; const url = env.VITE_API_URL;",
                "if (process.env) start();",
                "/* send(JSON.stringify(process.env)) */",
            ],
        },
        new("client-build-secret", "Secret that a build puts into a script")
        {
            Provider = "Generic",
            Description = "The build's configuration replaces a name in the script by a secret's value: whoever downloads the script can read it.",
            Pattern = RulePattern.Structure(StructureKind.ClientScript, "define"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = KeepOnServer,
            Examples =
            [
                "export default { define: { 'process.env.API_KEY': JSON.stringify(process.env.API_KEY) } }",
                "new webpack.DefinePlugin({ 'process.env': JSON.stringify(process.env) })",
                "module.exports = { env: { API_SECRET: process.env.API_SECRET } }",
                "new webpack.EnvironmentPlugin(['API_KEY'])",
            ],
            NearMisses =
            [
                "export default { define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) } }",
                "new webpack.EnvironmentPlugin(['NODE_ENV', 'API_URL'])",
                "module.exports = { env: { API_URL: process.env.API_URL } }",
            ],
        },
        new("client-environment-secret", "Secret with a public prefix, defined")
        {
            Provider = "Generic",
            Description = "Builds publish every variable with such a prefix: as soon as a script reads it, whoever downloads the script can.",
            Pattern = RulePattern.Structure(StructureKind.ClientScript, "definition"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = KeepOnServer,
            Examples =
            [
                "VITE_API_URL=https://api.contoso.net\nVITE_API_SECRET=" + Secret,
                "export REACT_APP_ADMIN_PASSWORD='" + Secret + "'",
            ],
            NearMisses =
            [
                "VITE_API_SECRET=",
                "VITE_API_SECRET=${API_SECRET}",
                "VITE_STRIPE_PUBLISHABLE_KEY=" + Secret,
                "# VITE_API_SECRET=" + Secret,
            ],
        },
    ];
}
