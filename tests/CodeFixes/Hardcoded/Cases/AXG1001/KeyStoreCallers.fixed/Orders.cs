namespace Shop;

class Orders(IKeys keys)
{
    public async Task<string> Pay() => (await keys.Read()).Trim();
}

class TestKeys : IKeys
{
    public Task<string> Read() => Task.FromResult("none");
}
