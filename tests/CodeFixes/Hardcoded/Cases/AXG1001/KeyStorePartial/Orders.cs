namespace Shop;

class Orders(Checkout checkout)
{
    public string[] All() => [checkout.Header(), checkout.Header().Trim()];
}
