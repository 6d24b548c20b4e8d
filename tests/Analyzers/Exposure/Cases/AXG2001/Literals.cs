// Secrets in the source that reach a log by a name. The literals are AXG1001's.
class Literals
{
    private const string Known = {|AXG1001:"$github$"|};
    private static readonly string Fixed = {|AXG1001:"$github.2$"|};
    private const string Word = "password";

    void Leaks()
    {
        Console.WriteLine([|Known|]);
        Console.WriteLine([|Fixed|]);
        var local = {|AXG1001:"$github.3$"|};
        Console.WriteLine([|local|]);
    }

    void Twins()
    {
        Console.WriteLine({|AXG1001:"$github.4$"|});
        Console.WriteLine(Word);
        var password = "";
        Console.WriteLine(password);
    }
}
