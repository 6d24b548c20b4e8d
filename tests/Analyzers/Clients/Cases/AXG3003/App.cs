// metadata: Resources/Raw/settings.json: ApiXGuardKind = ClientAsset
// metadata: Resources/Raw/settings.json: ApiXGuardShips = MauiAsset
// metadata: Data/server.json: ApiXGuardKind = ClientAsset
// metadata: Data/server.json: ApiXGuardShips = EmbeddedResource
// additional: Resources/Raw/about.txt
// | nothing to see
// metadata: Resources/Raw/about.txt: ApiXGuardKind = ClientAsset
// metadata: Resources/Raw/about.txt: ApiXGuardShips = MauiAsset
class Shop
{
    const string Name = "contoso";
}
