namespace Shop;

public static class Parts
{
    public const string Head = "$github:head$";
    public static readonly string Tail = "$github:tail$";
    public static string Changing = "$github:tail$";

    public static string Late { get; } = "$github:tail$";

    public static string Body => "$github:tail$";

    public static string Given(string value) => value;
}
