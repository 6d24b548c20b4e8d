namespace ApiXGuard.Detection.Assignments;

/// <summary>Finds the whole name around a word in it: camel case, snake, kebab and dotted names, and configuration paths.</summary>
internal static class NameExtent
{
    /// <summary>The longest name looked at, either way from its anchor.</summary>
    public const int Most = 96;

    /// <summary>Where the name ends that holds the anchor ending at <paramref name="at"/>.</summary>
    public static int EndFrom(ReadOnlySpan<byte> text, int at)
    {
        var most = Math.Min(text.Length, at + Most);
        while (at < most)
        {
            if (Bytes.IsWord(text[at]))
                at++;
            else if (IsJoint(text[at]) && at + 1 < most && Bytes.IsWord(text[at + 1]))
                at += 2;
            else
                break;
        }

        return at;
    }

    /// <summary>Where the name begins that holds the anchor starting at <paramref name="at"/>.</summary>
    public static int StartFrom(ReadOnlySpan<byte> text, int at)
    {
        var least = Math.Max(0, at - Most);
        var end = at;
        while (at > least)
        {
            var before = text[at - 1];
            if (Bytes.IsWord(before))
            {
                at--;
            }
            else if ((IsJoint(before) || before == (byte)':') && at - 1 > least && at < text.Length && Bytes.IsWord(text[at]))
            {
                // "a::b" and "a:b:c" are one name; a joint at the very start is not part of it.
                var past = before == (byte)':' && text[at - 2] == (byte)':' ? at - 2 : at - 1;
                if (past <= least || !Bytes.IsWord(text[past - 1]))
                    break;
                at = past;
            }
            else
            {
                break;
            }
        }

        return SkipEscape(text, at, end);
    }

    // In "\nTOKEN=" the n belongs to an escape, not to the name.
    private static int SkipEscape(ReadOnlySpan<byte> text, int start, int end)
    {
        if (start > 0 && start < end && text[start - 1] == (byte)'\\' && text[start] is (byte)'n' or (byte)'t' or (byte)'r'
            && (start < 2 || text[start - 2] != (byte)'\\'))
            return start + 1;
        return start;
    }

    private static bool IsJoint(byte b) => b is (byte)'.' or (byte)'-';
}
