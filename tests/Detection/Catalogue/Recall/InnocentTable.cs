using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>What looks like a secret and is none: identifiers, hashes, public keys, placeholders. Written as <c>path | text</c>.</summary>
internal static class InnocentTable
{
    private const string Lines = """
        src/AssemblyInfo.cs | [assembly: InternalsVisibleTo("Shop.Tests, PublicKey=0024000004800000940000000602000000240000525341310004000001000100«<hex>{260}»")]
        web.config | <assemblyIdentity name="Newtonsoft.Json" publicKeyToken="«<hex>{16}»" culture="neutral" />
        src/Types.cs | "System.Web.Mvc, Version=5.2.7.0, Culture=neutral, PublicKeyToken=«<hex>{16}»"
        src/Shop.csproj | <ProjectGuid>{«<uuid>»}</ProjectGuid>
        src/Shop.csproj | <UserSecretsId>«<uuid>»</UserSecretsId>
        src/Shop.csproj | <UserSecretsId>aspnet-Shop-«<uuid>»</UserSecretsId>
        src/Shop.csproj | <AssemblyOriginatorKeyFile>shop.snk</AssemblyOriginatorKeyFile>
        src/Shop.csproj | <PublicKey>002400000480000094000000060200000024000052534131000400000100010007d1fa57c4aed9f0«<hex>{240}»</PublicKey>
        src/Shop.csproj | <PackageCertificateThumbprint>«<HEX>{40}»</PackageCertificateThumbprint>
        appsettings.json | { "Certificate": { "Thumbprint": "«<HEX>{40}»" } }
        appsettings.json | { "ApplicationInsights": { "InstrumentationKey": "«<uuid>»" } }
        appsettings.json | { "ApplicationInsights": { "ConnectionString": "InstrumentationKey=«<uuid>»;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/" } }
        src/Telemetry.cs | private const string ConnectionString = "InstrumentationKey=«<uuid>»;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/";
        appsettings.json | { "AzureAd": { "TenantId": "«<uuid>»", "ClientId": "common" } }
        index.html | <script src="https://cdn.example.org/a.js" integrity="sha512-«<b64>{86}»==" crossorigin="anonymous"></script>
        index.html | <script src="https://cdn.example.org/a.js" integrity="sha384-«<b64>{64}»"></script>
        packages.lock.json | "Newtonsoft.Json": { "type": "Direct", "resolved": "13.0.3", "contentHash": "«<b64>{86}==»" }
        package-lock.json | "integrity": "sha512-«<b64>{86}==»"
        Shop.resx | <data name="Logo" mimetype="application/x-microsoft.net.object.bytearray.base64"><value>iVBORw0KGgo«<b64>{400}»</value></data>
        Migrations/20240131_Init.cs | migrationBuilder.InsertData(table: "Users", column: "SecurityStamp", value: "«<uuid>»");
        Migrations/20240131_Init.Designer.cs | b.HasAnnotation("ProductVersion", "8.0.1"); [Migration("20240131100000_Init")]
        git.txt | commit «<hex>{40}» fixes the key handling
        ci.yml | key: nuget-${{ runner.os }}-${{ hashFiles('**/packages.lock.json') }}
        ci.yml | uses: actions/checkout@«<hex>{40}»
        src/keys.ts | const cacheKey = 'orders-by-region-and-customer';
        src/style.css | .key-value-pair__token--primary { color: #a1b2c3; }
        src/a.tsx | <input className="form-control password-input token-field" name="password" />
        src/a.cs | public const string TokenTypeKey = "urn:contoso:token_type";
        src/a.cs | var password = configuration["Database:Password"];
        src/a.cs | options.ApiKey = Environment.GetEnvironmentVariable("STRIPE_API_KEY");
        src/a.cs | string connection = $"Server={server};Database=shop;User Id={user};Password={password}";
        README.md | export API_KEY=your-api-key-here
        README.md | curl -H "Authorization: Bearer <token>" https://api.example.org
        README.md | curl -u user:password https://api.example.org
        README.md | STRIPE_KEY=sk_live_1234567890abcdefghijkl
        README.md | Key id AKIAIOSFODNN7EXAMPLE
        .env.example | DB_PASSWORD=changeme
        .env.example | SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxx
        docker-compose.yml | POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}
        docker-compose.yml | POSTGRES_PASSWORD: postgres
        values.yaml | password: ""
        values.yaml | existingSecret: shop-database-credentials
        k8s/config.yaml | apiVersion: v1\nkind: ConfigMap\ndata:\n  endpoint: aHR0cHM6Ly9zaG9wLmNvbnRvc28ubmV0\n
        k8s/secret.yaml | apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n  uid: «<uuid>»\ntype: Opaque\n
        k8s/list.json | {"items":[{"kind":"Secret","metadata":{"uid":"«<uuid>»"}},{"kind":"ConfigMap","data":{"a":"aHR0cHM6Ly9zaG9wLmNvbnRvc28ubmV0"}}]}
        src/a.cs | client.Credentials = new NetworkCredential(user, password);
        src/a.cs | var credential = new DefaultAzureCredential(options, "orders reader");
        src/a.cs | await page.Login(user, "Orders");
        a.http | Cookie: theme=dark; _ga=GA1.2.«<dec>{9}».1700000000
        a.http | Set-Cookie: XSRF-TOKEN=«<b62>{40}»; path=/
        run.cmd | net use Z: \\\\files7\\share /persistent:yes
        notes.txt | The net user experience is better / worse with a key.
        run.sh | redis-cli -h cache7 -a "$REDIS_PASSWORD"
        run.sh | dotnet nuget push *.nupkg -k $NUGET_KEY -s https://packages.example.com/v3/index.json
        jwks.json | {"keys":[{"kty":"RSA","use":"sig","kid":"«<hex>{40}»","e":"AQAB","n":"«<b64u>{342}»"}]}
        known_hosts | git.contoso.net ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ«<b64>{300}»
        schema.sql | ALTER TABLE orders ADD CONSTRAINT pk_orders PRIMARY KEY (order_id);
        cosmos.json | { "primaryKey": "/tenantId", "partitionKey": "/customer/region" }
        """;

    /// <summary>The lines, samples filled in.</summary>
    public static IEnumerable<(string Path, string Text)> Read()
    {
        foreach (var line in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.TrimEnd('\r').Split(" | ", 2);
            var text = parts[1].Replace("\\n", "\n", StringComparison.Ordinal);
            for (var open = text.IndexOf('«', StringComparison.Ordinal); open >= 0; open = text.IndexOf('«', StringComparison.Ordinal))
            {
                var close = text.IndexOf('»', open);
                text = text[..open] + TokenShape.Parse(text[(open + 1)..close]).Sample((ulong)(open + 11)) + text[(close + 1)..];
            }

            yield return (parts[0].Trim(), text);
        }
    }
}
