namespace ApiXGuard.Detection.Randomness;

/// <summary>
/// Tells machine-made random text from words, identifiers and sequences: weighs how well each of two explanations predicts the value,
/// "drawn at random from its alphabet" and "written by a person or derived from words".
/// </summary>
internal static class RandomText
{
    /// <summary>Bits of evidence from which a value is taken for random. Measured; see docs/detection-quality.md.</summary>
    public const double Threshold = 14;

    /// <summary>Shorter values are never taken for random: there is not enough of them to tell.</summary>
    public const int MinimumLength = 8;

    // What stands beyond is not looked at: it could only confirm, and hostile input may be of any length.
    private const int MostBytes = 4096;

    // What a known word, and the next character of a sequence, cost under the second explanation.
    private const double WordCost = 11;
    private const double SequenceCost = 0.5;
    private const double SeparatorCost = 3;
    private const int LongRun = 16;
    private const double MarkCost = 8;

    private const int LongestMark = 8;
    private const int LeastHex = 24;
    private const int MostHex = 128;

    /// <summary>Whether a value is random enough, for its length and alphabet, to be a key.</summary>
    public static bool IsRandom(ReadOnlySpan<byte> value) => IsRandom(value, RandomTextParts.All);

    /// <summary>The same, leaving out parts of the model, so that what each brings can be measured.</summary>
    internal static bool IsRandom(ReadOnlySpan<byte> value, RandomTextParts parts)
    {
        if (value.Length < MinimumLength)
            return false;
        value = value.Slice(MarkBeforeHex(value));
        var alphabet = Alphabet.Of(Head(value));
        // Digits alone are identifiers, times and amounts far more often than keys, and nothing in them tells which.
        if (alphabet.IsDecimal)
            return false;
        var needed = NeededFor(value, alphabet);
        return (parts != RandomTextParts.All || MayScore(value, alphabet, needed)) && Score(value, alphabet, parts, needed) >= needed;
    }

    /// <summary>
    /// Evidence, in bits, that a value holds a stretch drawn at random from its alphabet rather than written: the base-2 logarithm of
    /// how many times better chance predicts the best such stretch. Zero for text that is all natural, about 2 per random character.
    /// </summary>
    public static double Score(ReadOnlySpan<byte> value) => Score(value, Alphabet.Of(Head(value)), RandomTextParts.All, double.MaxValue);

    // A short mark before hexadecimal digits (SK0a1b…, key-0a1b…) says nothing of the alphabet they are drawn from.
    private static int MarkBeforeHex(ReadOnlySpan<byte> value)
    {
        if (value.Length is < LeastHex or > LongestMark + MostHex)
            return 0;
        var start = value.Length;
        while (start > 0 && ((uint)(value[start - 1] - '0') < 10 || (uint)(value[start - 1] - 'a') < 6))
            start--;
        return start <= LongestMark && value.Length - start >= LeastHex ? start : 0;
    }

    private static double NeededFor(ReadOnlySpan<byte> value, Alphabet alphabet)
    {
        // A long text has many stretches, one of which may look random by chance.
        var needed = Threshold + (value.Length <= 64 ? 0 : Math.Log(Math.Min(value.Length, MostBytes) / 64.0, 2) * 2);
        // Rare words in a row deceive the model where nothing parts them; keys without a digit, or with digits only behind, are rare.
        if (!alphabet.HasDigit)
            return needed + (alphabet.HasLower && alphabet.HasUpper ? 3 : 12);
        return HasDigitWithin(value) ? needed : needed + 5;
    }

    private static bool HasDigitWithin(ReadOnlySpan<byte> value)
    {
        var letterSeen = false;
        for (var i = value.Length - 1; i >= 0; i--)
        {
            var digit = (uint)(value[i] - '0') < 10;
            if (digit && letterSeen)
                return true;
            letterSeen |= (uint)((value[i] | 0x20) - 'a') < 26;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> value) => value.Length > MostBytes ? value.Slice(0, MostBytes) : value;

    /// <summary>
    /// Whether the score may reach a mark: the letters alone give a bound, because words and sequences only take away. Most text is
    /// natural, and its letters say so in a fraction of the time.
    /// </summary>
    private static bool MayScore(ReadOnlySpan<byte> value, Alphabet alphabet, double needed)
    {
        value = Head(value);
        var chance = alphabet.BitsPerCharacter;
        // Only a run that holds digits is weighed against its own alphabet.
        var runEnd = alphabet.HasDigit ? 0 : value.Length;
        double sum = 0;
        int beforeLast = NaturalText.Boundary, last = NaturalText.Boundary;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] <= ' ')
            {
                sum = 0;
                beforeLast = last = NaturalText.Boundary;
                continue;
            }

            if (i >= runEnd)
                chance = ChanceFrom(value, i, alphabet, out runEnd);
            var cost = NaturalCost(value, i, ref beforeLast, ref last);
            // The plainest sequence, one character over and over, seems improbable to the letters.
            if (cost < SequenceCost || (i >= 3 && value[i] == value[i - 1] && value[i] == value[i - 2] && value[i] == value[i - 3]))
                cost = SequenceCost;
            sum += cost - chance;
            if (sum < 0)
                sum = 0;
            else if (sum >= needed)
                return true;
        }

        return false;
    }

    // Stops where the score is enough: it never falls again.
    private static double Score(ReadOnlySpan<byte> value, Alphabet alphabet, RandomTextParts parts, double enough)
    {
        value = Head(value);
        var chance = alphabet.BitsPerCharacter;
        var runEnd = 0;
        var sequences = new Sequences(value);
        double best = 0, sum = 0, beforeWord = 0;
        int wordEnd = 0, wordLength = 0;
        int beforeLast = NaturalText.Boundary, last = NaturalText.Boundary;
        for (var i = 0; i < value.Length && best < enough; i++)
        {
            var b = value[i];
            if (b <= ' ')
            {
                sum = 0;
                wordEnd = 0;
                beforeLast = last = NaturalText.Boundary;
                sequences.LengthAt(i);
                continue;
            }

            if (i >= runEnd)
                chance = ChanceFrom(value, i, alphabet, out runEnd);
            if (i >= wordEnd && (parts & RandomTextParts.Words) != 0)
            {
                var length = Words.LongestAt(value, i);
                if (length >= 4)
                {
                    wordEnd = i + length;
                    wordLength = length;
                    beforeWord = sum;
                }
            }

            var cost = NaturalCost(value, i, ref beforeLast, ref last);
            if ((parts & RandomTextParts.Letters) == 0)
                cost = chance + 2;
            if ((parts & RandomTextParts.Sequences) != 0 && sequences.LengthAt(i) >= 4)
                cost = SequenceCost;
            sum += cost - chance;
            if (i + 1 == wordEnd)
            {
                sum = Math.Min(sum, beforeWord + WordCost - (chance * wordLength));
            }

            if (sum < 0)
                sum = 0;
            else if (sum > best && i >= wordEnd - 1)
                best = sum;
        }

        return best;
    }

    // A long run of letters and digits is drawn from its own alphabet: the dots of st.HEX.HEX say nothing of the digits between them.
    private static double ChanceFrom(ReadOnlySpan<byte> value, int start, Alphabet alphabet, out int end)
    {
        end = start;
        while (end < value.Length && ((uint)((value[end] | 0x20) - 'a') < 26 || (uint)(value[end] - '0') < 10))
            end++;
        var length = end - start;
        end = Math.Max(end, start + 1);
        if (length < LongRun || length == value.Length)
            return alphabet.BitsPerCharacter;
        var own = Alphabet.Of(value.Slice(start, length));
        return own.HasDigit && own.HasLetter ? own.BitsPerCharacter : alphabet.BitsPerCharacter;
    }

    private static double NaturalCost(ReadOnlySpan<byte> value, int at, ref int beforeLast, ref int last)
    {
        var b = value[at];
        // Bytes beyond ASCII are letters of some language: never evidence of chance.
        if (b >= 128)
        {
            beforeLast = last = NaturalText.Boundary;
            return 0;
        }

        double cost = 0;
        var symbol = NaturalText.SymbolOf(b);
        // The model saw rows of separators as one.
        if (symbol == NaturalText.Boundary && last == NaturalText.Boundary)
            return IsSeparator(b) ? SeparatorCost : MarkCost;

        if (at > 0 && (uint)(b - 'A') < 26 && (uint)(value[at - 1] - 'a') < 26)
        {
            cost = NaturalText.Cost(beforeLast, last, NaturalText.Boundary);
            beforeLast = last;
            last = NaturalText.Boundary;
        }

        cost += NaturalText.Cost(beforeLast, last, symbol);
        if (symbol == NaturalText.Digit)
            cost += 3.32;
        else if (symbol == NaturalText.Boundary && !IsSeparator(b))
            cost = Math.Max(cost + 3, MarkCost);
        beforeLast = last;
        last = symbol;
        return cost;
    }

    private static bool IsSeparator(byte b) => b is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'/' or (byte)':';
}
