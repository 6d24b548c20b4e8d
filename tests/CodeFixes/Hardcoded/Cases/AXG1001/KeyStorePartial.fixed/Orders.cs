namespace Shop;

class Orders(Checkout checkout)
{
    public async Task<string[]> All() => [await checkout.Header(), (await checkout.Header()).Trim()];
}
