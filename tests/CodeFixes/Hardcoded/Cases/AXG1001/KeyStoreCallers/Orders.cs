namespace Shop;

class Orders(IKeys keys)
{
    public string Pay() => keys.Read().Trim();
}

class TestKeys : IKeys
{
    public string Read() => "none";
}
