// metadata: .env: ApiXGuardKind = SecretFile
// metadata: .env: ApiXGuardShips = Packed
// metadata: secrets.json: ApiXGuardKind = SecretFile
// metadata: secrets.json: ApiXGuardShips = Packed
class Shop
{
    const string Name = "contoso";
}
