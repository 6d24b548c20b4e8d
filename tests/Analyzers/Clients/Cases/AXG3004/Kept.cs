// additional: .env
// | API_PASSWORD=changeit
// metadata: .env: ApiXGuardKind = SecretFile
// additional: .env.example
// | API_PASSWORD=changeit
// metadata: .env.example: ApiXGuardKind = SecretFile
// metadata: .env.example: ApiXGuardShips = Copied
// additional: docker.env
// | REGION=eu
// | PORT=8080
// metadata: docker.env: ApiXGuardKind = SecretFile
// metadata: docker.env: ApiXGuardShips = Copied
// additional: strongname.snk
// | none
// metadata: strongname.snk: ApiXGuardKind = SecretFile
// metadata: strongname.snk: ApiXGuardShips = Copied
class Shop
{
    const string Name = "contoso";
}
