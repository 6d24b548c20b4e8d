using System.Globalization;

namespace ApiXGuard.Runtime;

/// <summary>Writes JSON numbers as ECMAScript writes the doubles they are (ECMA-262, Number::toString).</summary>
internal static class EcmaScriptNumber
{
    // A longer run of digits may lie beyond what a double holds exactly.
    private const int SafeDigits = 15;

    /// <summary>Writes a number.</summary>
    /// <param name="raw">A number in JSON's grammar.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether the number written is another than the one in the text.</returns>
    public static bool Write(ReadOnlySpan<byte> raw, ref SpanWriter writer)
    {
        var unsigned = raw[0] == '-' ? raw[1..] : raw;
        if (unsigned.Length <= SafeDigits && !unsigned.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            writer.Write(unsigned[0] == '0' ? "0"u8 : raw);
            return false;
        }

        if (IsShortDecimal(unsigned))
        {
            writer.Write(raw);
            return false;
        }

        var value = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
        {
            writer.Write("null"u8);
            return true;
        }

        if (value == 0)
        {
            writer.Write("0"u8);
            return !IsZero(unsigned);
        }

        Span<byte> digits = stackalloc byte[20];
        digits = digits[..Shortest(Math.Abs(value), digits, out var point)];
        if (value < 0)
            writer.Write((byte)'-');
        WriteDigits(digits, point, ref writer);
        return !IsSame(unsigned, digits, point);
    }

    /// <summary>
    /// Whether a number is in its shortest form as it stands: digits with a point among them, fifteen at most, the last not zero. No two such numbers are
    /// the same double (IEEE 754), so none shorter is this one.
    /// </summary>
    private static bool IsShortDecimal(ReadOnlySpan<byte> unsigned)
    {
        var point = unsigned.IndexOf((byte)'.');
        return point > 0
            && unsigned.Length <= SafeDigits + 1
            && unsigned[^1] != '0'
            && !unsigned[(point + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !unsigned.StartsWith("0.000000"u8);
    }

    /// <summary>Gives the fewest digits that are read back as the same number; of equally few, the nearest.</summary>
    private static int Shortest(double value, Span<byte> digits, out int point)
    {
        const long Fraction = (1L << 52) - 1;
        Span<byte> text = stackalloc byte[40];
        if ((BitConverter.DoubleToInt64Bits(value) & Fraction) != 0)
        {
            value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
            return Digits(text[..length], digits, out point);
        }

        // A power of two lies nearer to the double below than to the one above. .NET's shortest form does not mind that: of 2^-25 it gives digits that
        // are read back as another number.
        for (var precision = 0; precision < 17; precision++)
        {
            Span<char> format = ['E', (char)('0' + (precision / 10)), (char)('0' + (precision % 10))];
            value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
            if (IsReadBack(text[..length], value))
                return Digits(text[..length], digits, out point);
            var last = precision == 0 ? 0 : precision + 1;
            if (text[last] == '9')
                continue;
            text[last]++;
            if (IsReadBack(text[..length], value))
                return Digits(text[..length], digits, out point);
        }

        throw new System.Diagnostics.UnreachableException("Seventeen digits suffice for any double.");
    }

    private static bool IsReadBack(ReadOnlySpan<byte> text, double value) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value);

    /// <summary>Writes 0.DIGITS times ten to the power of <paramref name="point"/>.</summary>
    private static void WriteDigits(scoped ReadOnlySpan<byte> digits, int point, ref SpanWriter writer)
    {
        if (digits.Length <= point && point <= 21)
        {
            writer.Write(digits);
            writer.Write("000000000000000000000"u8[..(point - digits.Length)]);
        }
        else if (point is > 0 and <= 21)
        {
            writer.Write(digits[..point]);
            writer.Write((byte)'.');
            writer.Write(digits[point..]);
        }
        else if (point is > -6 and <= 0)
        {
            writer.Write("0.00000"u8[..(2 - point)]);
            writer.Write(digits);
        }
        else
        {
            writer.Write(digits[0]);
            if (digits.Length > 1)
            {
                writer.Write((byte)'.');
                writer.Write(digits[1..]);
            }

            writer.Write(point > 0 ? "e+"u8 : "e-"u8);
            Span<byte> exponent = stackalloc byte[4];
            Math.Abs(point - 1).TryFormat(exponent, out var length, default, CultureInfo.InvariantCulture);
            writer.Write(exponent[..length]);
        }
    }

    private static bool IsZero(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'e', (byte)'E');
        return !(end < 0 ? text : text[..end]).ContainsAnyInRange((byte)'1', (byte)'9');
    }

    /// <summary>Takes the significant digits out of a number that is not zero; its value is 0.DIGITS times ten to the power of the point.</summary>
    private static int Digits(ReadOnlySpan<byte> text, Span<byte> digits, out int point)
    {
        var significant = Significant(text, out var at);
        var count = 0;
        foreach (var digit in significant)
        {
            if (digit != '.')
                digits[count++] = digit;
        }

        while (digits[count - 1] == '0')
            count--;
        point = (int)at;
        return count;
    }

    private static bool IsSame(ReadOnlySpan<byte> text, ReadOnlySpan<byte> digits, int point)
    {
        var significant = Significant(text, out var at);
        if (at != point)
            return false;
        var next = 0;
        foreach (var digit in significant)
        {
            if (digit != '.' && digit != (next < digits.Length ? digits[next++] : (byte)'0'))
                return false;
        }

        return next == digits.Length;
    }

    /// <summary>The digits from the first that is not zero on, perhaps with the decimal point among them.</summary>
    private static ReadOnlySpan<byte> Significant(ReadOnlySpan<byte> text, out long point)
    {
        var mark = text.IndexOfAny((byte)'e', (byte)'E');
        var significand = mark < 0 ? text : text[..mark];
        var dot = significand.IndexOf((byte)'.');
        var first = significand.IndexOfAnyInRange((byte)'1', (byte)'9');
        point = dot < 0 ? significand.Length - first : dot > first ? dot - first : dot - first + 1;
        if (mark >= 0)
            point += Exponent(text[(mark + 1)..]);
        return significand[first..];
    }

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        const long Huge = 1L << 40;
        var negative = text[0] == '-';
        var value = 0L;
        foreach (var digit in text[0] is (byte)'-' or (byte)'+' ? text[1..] : text)
            value = Math.Min((value * 10) + (digit - '0'), Huge);
        return negative ? -value : value;
    }
}
