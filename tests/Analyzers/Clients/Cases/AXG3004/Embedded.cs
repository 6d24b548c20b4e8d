// metadata: .env: ApiXGuardKind = SecretFile
// metadata: .env: ApiXGuardShips = EmbeddedResource
// metadata: secrets.json: ApiXGuardKind = SecretFile
// metadata: secrets.json: ApiXGuardShips = EmbeddedResource
class Shop
{
    const string Name = "contoso";
}
