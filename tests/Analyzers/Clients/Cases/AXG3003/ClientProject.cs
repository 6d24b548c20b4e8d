// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// metadata: Data/settings.json: ApiXGuardKind = ClientAsset
// metadata: Data/settings.json: ApiXGuardShips = EmbeddedResource
// additional: Data/catalogue.json
// | { "ApiKey": "", "Name": "contoso" }
// metadata: Data/catalogue.json: ApiXGuardKind = ClientAsset
// metadata: Data/catalogue.json: ApiXGuardShips = EmbeddedResource
// metadata: appsettings.json: ApiXGuardKind = Configuration
// metadata: appsettings.json: ApiXGuardShips = Content
class Shop
{
    const string Name = "contoso";
}
