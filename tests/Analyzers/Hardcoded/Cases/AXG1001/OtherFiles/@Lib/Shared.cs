namespace Lib;

public static class Shared
{
    public const string Head = "$github:head$";
    public const string Tail = "$github:tail$";
    public const string Other = "of a token";
}
