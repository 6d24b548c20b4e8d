using System.Runtime.CompilerServices;

namespace ApiXGuard.Detection.Assignments;

/// <summary>The classes of bytes that names and operators are made of, and how to step over them.</summary>
internal static class Bytes
{
    private const byte WordFlag = 1;
    private const byte FollowsFlag = 2;
    private const byte OperatorFlag = 4;
    private const byte BareEndFlag = 8;
    private const byte PathFlag = 16;

    // No name, operator or gap needs more; bounds the work on hostile text.
    private const int MostGap = 256;

    private static readonly byte[] Flags = MakeFlags();

    /// <summary>A letter, digit or underscore, or a part of a character outside ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(byte b) => (Flags[b] & WordFlag) != 0;

    /// <summary>Whether a value may follow a name that this byte ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayFollowName(byte b) => (Flags[b] & FollowsFlag) != 0;

    /// <summary>Whether an operator may begin with this byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeginOperator(byte b) => (Flags[b] & OperatorFlag) != 0;

    /// <summary>Whether a value without quotes ends before this byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsBareValue(byte b) => (Flags[b] & BareEndFlag) != 0;

    /// <summary>Whether a byte may stand in <c>a.b::c</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPath(byte b) => (Flags[b] & PathFlag) != 0;

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t';

    public static bool IsLineEnd(byte b) => b is (byte)'\n' or (byte)'\r';

    public static bool IsQuote(byte b) => b is (byte)'"' or (byte)'\'' or (byte)'`';

    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;

    public static byte Lower(byte b) => (uint)(b - 'A') < 26 ? (byte)(b | 0x20) : b;

    /// <summary>The byte at a place; 0 outside the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ReadOnlySpan<byte> text, int at) => (uint)at < (uint)text.Length ? text[at] : (byte)0;

    public static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        var most = Math.Min(text.Length, at + MostGap);
        while (at < most && IsSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Steps over spaces and line ends, and over line ends written as <c>\n</c> inside a string.</summary>
    public static int SkipBlank(ReadOnlySpan<byte> text, int at)
    {
        var most = Math.Min(text.Length, at + MostGap);
        while (at < most)
        {
            if (IsSpace(text[at]) || IsLineEnd(text[at]))
                at++;
            else if (text[at] == (byte)'\\' && At(text, at + 1) is (byte)'n' or (byte)'r' or (byte)'t' or (byte)'\n' or (byte)'\r')
                at += 2;
            else
                break;
        }

        return at;
    }

    public static int SkipWord(ReadOnlySpan<byte> text, int at)
    {
        var most = Math.Min(text.Length, at + MostGap);
        while (at < most && IsWord(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether a lower-case ASCII word stands at a place in any letter case.</summary>
    public static bool StandsAt(ReadOnlySpan<byte> text, int at, string word)
    {
        if (at < 0 || text.Length - at < word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Lower(text[at + i]) != word[i])
                return false;
        }

        return true;
    }

    /// <summary>Where the line that holds a place begins, at most <paramref name="most"/> bytes before it.</summary>
    public static int LineStart(ReadOnlySpan<byte> text, int at, int most)
    {
        var least = Math.Max(0, at - most);
        var newLine = text.Slice(least, at - least).LastIndexOf((byte)'\n');
        return newLine < 0 ? least : least + newLine + 1;
    }

    private static byte[] MakeFlags()
    {
        var flags = new byte[256];
        for (var value = 0; value < 256; value++)
        {
            if (value >= 0x80 || value == '_' || (uint)(value - '0') < 10 || (uint)((value | 0x20) - 'a') < 26)
                flags[value] |= WordFlag | PathFlag;
            if (value < ' ')
                flags[value] |= BareEndFlag;
        }

        foreach (var c in "=:\"'`\\ \t\r\n><(])?!|+-.&/[")
            flags[c] |= FollowsFlag;
        foreach (var c in "=:!?|+-<")
            flags[c] |= OperatorFlag;
        foreach (var c in " \"'`<>\\,;&(){}[]")
            flags[c] |= BareEndFlag;
        foreach (var c in ".:")
            flags[c] |= PathFlag;
        return flags;
    }
}
