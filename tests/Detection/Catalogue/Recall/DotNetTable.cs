// apixguard:allow-file npmrc-credentials, command-line-password, aws-access-key-id because shapes in place of values
namespace ApiXGuard.Detection.Tests.Catalogue.Recall;

/// <summary>Where .NET keeps its secrets.</summary>
internal static class DotNetTable
{
    public const string Lines = """
        connection-string-password | appsettings.json | { "ConnectionStrings": { "Default": "Server=tcp:sql7.database.windows.net,1433;Initial Catalog=shop;User ID=shop;Password=«<b62>{16}»;Encrypt=True;" } }
        connection-string-password | appsettings.Production.json | {"ConnectionStrings":{"Db":"Data Source=sql7;Initial Catalog=shop;uid=sa2;pwd=«[A-Z]<b62>{6}!<b62>{5}»"}}
        connection-string-password | web.config | <add name="Default" connectionString="Data Source=sql7;Initial Catalog=shop;User Id=shop;Password=«<b62>{14}»;" providerName="System.Data.SqlClient" />
        connection-string-password | app.config | <add name="Shop" connectionString="metadata=res://*/Shop.csdl;provider connection string=&quot;data source=sql7;initial catalog=shop;user id=shop;password=«<b62>{14}»;App=EF&quot;" />
        connection-string-password | src/Program.cs | var c = new SqlConnection("Server=sql7;Database=shop;User Id=shop;Password=«<b62>{12}»;");
        connection-string-password | src/Program.cs | const string Pg = "Host=db7;Port=5432;Database=shop;Username=shop;Password=«<b62>{12}»";
        cryptographic-key | web.config | <machineKey validationKey="«<HEX>{128}»" validation="SHA1" />
        cryptographic-key | web.config | <machineKey validation="SHA1" decryptionKey="«<HEX>{48}»" decryption="AES" />
        * | Properties/launchSettings.json | { "profiles": { "Shop": { "environmentVariables": { "Stripe__ApiKey": "«<b62>{32}»" } } } }
        * | Properties/launchSettings.json | { "environmentVariables": { "DB_PASSWORD": "«<b62>{14}»" } }
        publish-profile-password | Properties/shop.PublishSettings | <publishProfile profileName="shop - Web Deploy" publishUrl="shop.scm.azurewebsites.net:443" userName="$shop" userPWD="«<b62>{60}»" />
        * | Properties/PublishProfiles/shop.pubxml | <PropertyGroup><UserName>$shop</UserName><Password>«<b62>{20}»</Password></PropertyGroup>
        * | secrets.json | { "Smtp:Password": "«<b62>{12}»" }
        azure-storage-connection-string | local.settings.json | { "Values": { "AzureWebJobsStorage": "DefaultEndpointsProtocol=https;AccountName=shop7;AccountKey=«<b64>{86}»==;EndpointSuffix=core.windows.net" } }
        * | local.settings.json | { "IsEncrypted": false, "Values": { "SendGridApiKey": "«SG.<b64u>{22}.<b64u>{43}»" } }
        nuget-clear-text-password | NuGet.config | <add key="ClearTextPassword" value="«<b62>{24}»" />
        azure-access-key-connection-string | appsettings.json | "Bus": "Endpoint=sb://shop7.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«<b64>{43}=»"
        azure-access-key-connection-string | appsettings.json | "Hub": "Endpoint=sb://shop7.servicebus.windows.net/;SharedAccessKeyName=Send;SharedAccessKey=«<b64>{43}=»;EntityPath=orders"
        azure-access-key-connection-string | src/Program.cs | var c = "HostName=shop7.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=«<b64>{43}=»";
        azure-cosmos-connection-string | appsettings.json | "Cosmos": "AccountEndpoint=https://shop7.documents.azure.com:443/;AccountKey=«<b64>{86}»==;"
        redis-connection-string | appsettings.json | "Redis": "shop7.redis.cache.windows.net:6380,password=«<b64>{43}=»,ssl=True,abortConnect=False"
        azure-app-configuration-connection-string | appsettings.json | "AppConfig": "Endpoint=https://shop7.azconfig.io;Id=0-l0-s0:abcd;Secret=«<b64>{43}=»"
        * | appsettings.json | { "Jwt": { "Issuer": "shop", "Key": "«<b62>{40}»" } }
        * | appsettings.json | { "JwtSettings": { "SecretKey": "«<b62>{40}»" } }
        * | src/Startup.cs | IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("«<b62>{32}»")),
        * | src/Startup.cs | var key = Encoding.ASCII.GetBytes("«<b62>{40}»");
        * | src/Certs.cs | var certificate = new X509Certificate2("shop.pfx", "«[A-Z]<low>{5}!<dec>{4}<b62>{4}»");
        * | src/Certs.cs | options.UseHttps("shop.pfx", "«<b62>{14}»");
        * | src/Shop.csproj | <PackageCertificatePassword>«<b62>{14}»</PackageCertificatePassword>
        * | src/Mail.cs | client.Credentials = new NetworkCredential("shop@contoso.net", "«<b62>{14}»");
        * | src/Login.cs | var result = client.Login("shop", password: "«<b62>{14}»");
        data-protection-key | keys/key-4f9c2b7d.xml | <masterKey p4:requiresEncryption="true"><value>«<b64>{86}==»</value></masterKey>
        * | wwwroot/appsettings.json | { "ApiKey": "«<b62>{32}»" }
        * | appsettings.json | { "AzureAd": { "ClientSecret": "«<b62>{3}8Q~<b62>{34}»" } }
        * | appsettings.json | { "Cosmos": { "EndpointUri": "https://shop7.documents.azure.com:443/", "PrimaryKey": "«<b64>{86}==»" } }
        * | appsettings.json | { "ServiceBus": { "primaryKey": "«<b64>{43}=»" } }
        * | arm.json | { "primaryKey": "«<b64>{86}==»", "secondaryKey": "x" }
        * | src/Storage.cs | var credential = new StorageSharedKeyCredential("shop7", "«<b64>{86}==»");
        * | src/Search.cs | var client = new SearchClient(uri, "orders", new AzureKeyCredential("«<HEX>{32}»"));
        azure-sas-signature | src/Blob.cs | "https://shop7.blob.core.windows.net/a?sv=2023-01-03&ss=b&srt=co&sp=r&se=2030-01-01T00:00:00Z&sig=«<b62>{43}%3D»"
        * | azure-pipelines.yml | - script: dotnet nuget push *.nupkg --api-key «oy2<b32l>{43}»
        azure-devops-legacy-token,azure-devops-token,generic-secret | nuget.yml | AZURE_DEVOPS_PAT: «<b32l>{52}»
        """;
}
