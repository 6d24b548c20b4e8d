using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Values;

/// <summary>Tells values that a program fills in where every structure writes them alike: inside URLs and connection strings.</summary>
internal static class StructureTemplates
{
    /// <summary>
    /// Whether a part of a structure is, or holds, a place to fill in: <c>{0}</c>, <c>${X}</c>, <c>$X</c>, <c>%s</c>, <c>%X%</c>,
    /// <c>&lt;x&gt;</c>, <c>[x]</c>, <c>***</c>, <c>…</c>.
    /// </summary>
    public static bool IsTemplate(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return true;
        var first = value[0];
        var last = value[value.Length - 1];
        if (first == (byte)'{' || value.IndexOf("{{"u8) >= 0 || value.IndexOf("${"u8) >= 0 || value.IndexOf("$("u8) >= 0 || value.IndexOf("#{"u8) >= 0)
            return true;
        if (value.IndexOf("***"u8) >= 0 || value.IndexOf("..."u8) >= 0 || value.IndexOf("\u2026"u8) >= 0 || value.IndexOf("\u2022\u2022"u8) >= 0)
            return true;
        if ((first == (byte)'<' && last == (byte)'>') || (first == (byte)'[' && last == (byte)']') || (first == (byte)'%' && last == (byte)'%' && value.Length > 2))
            return true;
        if (first == (byte)'%' && value.Length <= 3 && !Ascii.IsDigit(last))
            return true;
        if (first == (byte)'%' && value.Length > 2 && value[1] == (byte)'(')
            return true;
        return IsVariable(value) || HoldsBraces(value) || IsRepeat(value);
    }

    // $NAME, $name, @name: a sigil and a whole identifier.
    private static bool IsVariable(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || value[0] is not ((byte)'$' or (byte)'@' or (byte)':') || Ascii.IsDigit(value[1]))
            return false;
        foreach (var b in value.Slice(1))
        {
            if (!Ascii.IsWord(b))
                return false;
        }

        return true;
    }

    // {name} somewhere inside.
    private static bool HoldsBraces(ReadOnlySpan<byte> value)
    {
        var open = value.IndexOf((byte)'{');
        if (open < 0)
            return false;
        var rest = value.Slice(open + 1);
        var close = rest.IndexOf((byte)'}');
        if (close <= 0)
            return false;
        foreach (var b in rest.Slice(0, close))
        {
            if (!Ascii.IsWord(b) && b is not ((byte)'.' or (byte)'-' or (byte)':' or (byte)'(' or (byte)')'))
                return false;
        }

        return true;
    }

    // xxxxxx, ------, ??????
    private static bool IsRepeat(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (b != value[0])
                return false;
        }

        return true;
    }
}
