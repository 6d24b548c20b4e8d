class Shop
{
    const string Name = "contoso";
}
