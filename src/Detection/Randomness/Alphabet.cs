namespace ApiXGuard.Detection.Randomness;

/// <summary>Which kinds of character a value holds, and so the smallest customary alphabet it can be drawn from.</summary>
internal readonly struct Alphabet
{
    private static readonly Kinds[] KindOf = [.. Enumerable.Range(0, 256).Select(b => Classify((byte)b))];

    private readonly Kinds _kinds;

    private Alphabet(Kinds kinds) => _kinds = kinds;

    [Flags]
    private enum Kinds
    {
        None = 0,
        LowDigit = 1,      // 2 to 7, which base32 has
        OtherDigit = 2,    // 0, 1, 8, 9
        LowerHex = 4,
        LowerRest = 8,
        UpperHex = 16,
        UpperRest = 32,
        UrlMark = 64,      // - _
        Base64Mark = 128,  // + / =
        OtherMark = 256,
        Blank = 512,
        NonAscii = 1024,
    }

    /// <summary>Bits that one character carries when it is drawn at random from the alphabet.</summary>
    public double BitsPerCharacter
    {
        get
        {
            if (Has(Kinds.OtherMark | Kinds.Blank | Kinds.NonAscii))
                return 6.55;
            var mixed = HasLower && HasUpper;
            if (Has(Kinds.Base64Mark) || (mixed && Has(Kinds.UrlMark)))
                return 6.0;
            if (Has(Kinds.UrlMark))
                return 5.25;
            if (mixed)
                return 5.95;
            if (!Has(Kinds.LowerRest | Kinds.UpperRest))
                return Has(Kinds.LowerHex | Kinds.UpperHex) ? 4.0 : 3.32;
            // Letters alone pay for the digits they might have held, or every word would seem drawn from a small alphabet.
            return HasDigit && !Has(Kinds.OtherDigit) ? 5.0 : 5.17;
        }
    }

    /// <summary>Whether there is a digit.</summary>
    public bool HasDigit => Has(Kinds.LowDigit | Kinds.OtherDigit);

    /// <summary>Whether there is a lower-case letter.</summary>
    public bool HasLower => Has(Kinds.LowerHex | Kinds.LowerRest);

    /// <summary>Whether there is an upper-case letter.</summary>
    public bool HasUpper => Has(Kinds.UpperHex | Kinds.UpperRest);

    /// <summary>Whether there is a letter.</summary>
    public bool HasLetter => HasLower || HasUpper;

    /// <summary>Whether there is a character that is neither letter nor digit.</summary>
    public bool HasMark => Has(Kinds.UrlMark | Kinds.Base64Mark | Kinds.OtherMark);

    /// <summary>Whether there is a character beyond letters, digits and <c>- _ + / =</c>.</summary>
    public bool HasOtherMark => Has(Kinds.OtherMark);

    /// <summary>Whether there is white space or a control character.</summary>
    public bool HasBlank => Has(Kinds.Blank);

    /// <summary>Whether there is a byte beyond ASCII.</summary>
    public bool HasNonAscii => Has(Kinds.NonAscii);

    /// <summary>Whether there are hexadecimal digits of one letter case and nothing else.</summary>
    public bool IsHex =>
        !Has(~(Kinds.LowDigit | Kinds.OtherDigit | Kinds.LowerHex | Kinds.UpperHex)) && !(HasLower && HasUpper) && _kinds != Kinds.None;

    /// <summary>Whether there are decimal digits and nothing else.</summary>
    public bool IsDecimal => HasDigit && !Has(~(Kinds.LowDigit | Kinds.OtherDigit));

    /// <summary>Looks at every byte of a value.</summary>
    public static Alphabet Of(ReadOnlySpan<byte> value)
    {
        var kinds = Kinds.None;
        var kindOf = KindOf;
        foreach (var b in value)
            kinds |= kindOf[b];
        return new Alphabet(kinds);
    }

    private static Kinds Classify(byte b) => b switch
    {
        >= (byte)'2' and <= (byte)'7' => Kinds.LowDigit,
        >= (byte)'0' and <= (byte)'9' => Kinds.OtherDigit,
        >= (byte)'a' and <= (byte)'f' => Kinds.LowerHex,
        >= (byte)'g' and <= (byte)'z' => Kinds.LowerRest,
        >= (byte)'A' and <= (byte)'F' => Kinds.UpperHex,
        >= (byte)'G' and <= (byte)'Z' => Kinds.UpperRest,
        (byte)'-' or (byte)'_' => Kinds.UrlMark,
        (byte)'+' or (byte)'/' or (byte)'=' => Kinds.Base64Mark,
        <= (byte)' ' or 127 => Kinds.Blank,
        > 127 => Kinds.NonAscii,
        _ => Kinds.OtherMark,
    };

    private bool Has(Kinds kinds) => (_kinds & kinds) != 0;
}
