namespace ApiXGuard.Detection.Randomness;

/// <summary>
/// What identifiers and prose look like: the cost in bits of a character after the two before it. Letters are folded, digits alike;
/// every separator is a boundary, and so is a change from lower to upper case.
/// </summary>
internal static partial class NaturalText
{
    /// <summary>The symbol of a boundary.</summary>
    public const int Boundary = 27;

    /// <summary>The symbol of any digit.</summary>
    public const int Digit = 26;

    private const int Symbols = 28;

    /// <summary>The symbol of an ASCII character.</summary>
    public static int SymbolOf(byte b)
    {
        var letter = (uint)((b | 0x20) - 'a');
        if (letter < 26)
            return (int)letter;
        return (uint)(b - '0') < 10 ? Digit : Boundary;
    }

    /// <summary>The cost of a symbol after two others, in bits.</summary>
    public static double Cost(int beforeLast, int last, int symbol) =>
        (Costs[(((beforeLast * Symbols) + last) * Symbols) + symbol] - '#') * 0.25;
}
