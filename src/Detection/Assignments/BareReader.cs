namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads a value that no quotes enclose.</summary>
internal static class BareReader
{
    private const int Most = 512;
    private const int MostJoints = 8;

    public static FoundValue Read(ReadOnlySpan<byte> text, int at, Link link)
    {
        if (IsTemplate(text, at))
            return FoundValue.None;
        at += SchemeAt(text, at);
        var syntax = link == Link.Argument ? ValueSyntax.Argument : ValueSyntax.Bare;
        var most = Math.Min(text.Length, at + Most);
        var end = at;
        var joints = 0;
        while (end < most && !Bytes.EndsBareValue(text[end]))
        {
            // A value that goes on and on with operators is a list of settings.
            if (text[end] is (byte)'=' or (byte)':' && ++joints > MostJoints)
                return FoundValue.None;
            end++;
        }

        if (end == most && most < text.Length)
            return FoundValue.None;
        if (end < text.Length && text[end] is (byte)'(' or (byte)'[' or (byte)'{')
            return FoundValue.None;
        while (end > at && text[end - 1] is (byte)'.' or (byte)':' or (byte)'!' or (byte)'?')
            end--;
        return end == at ? FoundValue.None : new FoundValue(at, end, syntax, end);
    }

    private static int SchemeAt(ReadOnlySpan<byte> text, int at) =>
        Bytes.IsLetter(text[at]) ? ValueReader.SchemeLength(text.Slice(at, Math.Min(24, text.Length - at))) : 0;

    private static bool IsTemplate(ReadOnlySpan<byte> text, int at)
    {
        var next = Bytes.At(text, at + 1);
        return text[at] switch
        {
            (byte)'<' or (byte)'{' or (byte)'[' or (byte)'(' => true,
            (byte)'$' or (byte)'#' or (byte)'%' or (byte)'@' => next is (byte)'{' or (byte)'(' or (byte)'[' or (byte)'%' or (byte)'<',
            _ => false,
        };
    }
}
