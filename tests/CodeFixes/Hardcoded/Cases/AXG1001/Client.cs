// Whatever a client reads, its user can read: no setting cures that.
// property: RuntimeIdentifier = browser-wasm
class Client
{
    private readonly string _token = [|"$github$"|];

    public string Header() => _token + [|"$stripe$"|];
}
