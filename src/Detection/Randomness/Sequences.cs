namespace ApiXGuard.Detection.Randomness;

/// <summary>
/// Follows a text and says of each character whether a hand that types sequences would have written it: <c>abcd</c>, <c>4321</c>,
/// <c>qwer</c>, <c>aaaa</c>, or the same block again.
/// </summary>
internal ref struct Sequences
{
    private const int LongestPeriod = 16;

    // A run longer than two blocks is as sure as one of two.
    private const int LongestRun = 2 * LongestPeriod;

    private readonly ReadOnlySpan<byte> _text;
    private uint _repeats;
    private uint _repeatsBefore;
    private Steps _step;
    private int _stepRun;

    /// <summary>Begins at the first character.</summary>
    public Sequences(ReadOnlySpan<byte> text) => _text = text;

    [Flags]
    private enum Steps
    {
        None = 0,
        Same = 1,
        Up = 2,
        Down = 4,
        Right = 8,
        Left = 16,
    }

    private static ReadOnlySpan<byte> Rows => "qwertyuiop asdfghjkl zxcvbnm"u8;

    /// <summary>The length of the sequence or repetition, blocks included, that ends at a character; 0 where none does. Ask in order.</summary>
    public int LengthAt(int at)
    {
        var length = 0;
        var c = Fold(_text[at]);
        // jk is a step of the alphabet and of the keyboard: what counts is what the whole run has in common.
        var step = at == 0 ? Steps.None : StepOf(Fold(_text[at - 1]), c);
        var common = step & _step;
        _stepRun = common != 0 ? _stepRun + 1 : step != 0 ? 1 : 0;
        _step = common != 0 ? common : step;
        if (_stepRun >= 2)
            length = _stepRun + 1;
        // Bit p is set where the character p places back is the same: a block repeats where a bit stays for three characters.
        var repeats = RepeatsAt(at, c);
        var lasting = repeats & _repeats & _repeatsBefore;
        _repeatsBefore = _repeats;
        _repeats = repeats;
        return lasting == 0 ? length : Math.Max(length, RepetitionAt(at, lasting));
    }

    private readonly uint RepeatsAt(int at, byte c)
    {
        var repeats = 0u;
        for (var period = Math.Min(at, LongestPeriod); period >= 2; period--)
            repeats = (repeats << 1) | (Fold(_text[at - period]) == c ? 1u : 0u);
        return repeats;
    }

    private readonly int RepetitionAt(int at, uint lasting)
    {
        var length = 0;
        for (var period = 2; lasting != 0; period++, lasting >>= 1)
        {
            if ((lasting & 1) == 0)
                continue;
            var run = 0;
            while (run < LongestRun && at - run >= period && Fold(_text[at - run]) == Fold(_text[at - run - period]))
                run++;
            if (run >= Math.Max(period, 3))
                length = Math.Max(length, run + period);
        }

        return length;
    }

    /// <summary>How many characters of a text belong to a sequence or repetition of at least three.</summary>
    public static int Covered(ReadOnlySpan<byte> text)
    {
        var sequences = new Sequences(text);
        var covered = 0;
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = sequences.LengthAt(i);
            if (length < 3)
                continue;
            covered += i + 1 - Math.Max(end, i + 1 - length);
            end = i + 1;
        }

        return covered;
    }

    private static byte Fold(byte b) => (uint)(b - 'A') < 26 ? (byte)(b | 0x20) : b;

    // A repeated separator is a rule drawn on a page, so any byte may repeat; only letters and digits count up.
    private static Steps StepOf(byte a, byte b)
    {
        if (a == b)
            return Steps.Same;
        if (!IsAlphanumeric(a) || !IsAlphanumeric(b))
            return Steps.None;
        var steps = Steps.None;
        if (b == a + 1 || (a == '9' && b is (byte)'0' or (byte)'a') || (a == 'z' && b == 'a') || (a == 'f' && b == '0'))
            steps |= Steps.Up;
        else if (b == a - 1 || (a == '0' && b == '9'))
            steps |= Steps.Down;
        var rows = Rows;
        var place = rows.IndexOf(a);
        if (place >= 0 && place + 1 < rows.Length && rows[place + 1] == b)
            steps |= Steps.Right;
        else if (place > 0 && rows[place - 1] == b)
            steps |= Steps.Left;
        return steps;
    }

    private static bool IsAlphanumeric(byte b) => (uint)(b - 'a') < 26 || (uint)(b - '0') < 10;
}
