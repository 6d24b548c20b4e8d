// metadata: .env: ApiXGuardKind = SecretFile
// metadata: .env: ApiXGuardShips = Copied
// metadata: secrets.json: ApiXGuardKind = SecretFile
// metadata: secrets.json: ApiXGuardShips = Copied
class Shop
{
    const string Name = "contoso";
}
