namespace ApiXGuard.Detection.Assignments;

/// <summary>Tells names behind which a command line's argument follows after a space.</summary>
internal static class CommandLine
{
    private static readonly string[] Commands = ["env", "arg", "set", "setx", "setenv", "export", "add", "put"];

    /// <summary>Whether the name is an option (<c>--name</c>) or the first argument of a command that sets a variable.</summary>
    public static bool IsOption(ReadOnlySpan<byte> text, int nameStart)
    {
        var start = nameStart;
        if (start == 0)
            return false;
        var before = text[start - 1];
        if (before == (byte)'-')
            return start < 2 || text[start - 2] == (byte)'-' || !Bytes.IsWord(text[start - 2]);
        if (Bytes.IsQuote(before) && start >= 2)
            before = text[--start - 1];
        if (!Bytes.IsSpace(before))
            return false;
        var end = start - 1;
        while (end > 0 && start - end < 4 && Bytes.IsSpace(text[end - 1]))
            end--;
        var word = end;
        while (word > 0 && end - word < 8 && Bytes.IsLetter(text[word - 1]))
            word--;
        if (end - word is < 3 or > 6)
            return false;
        foreach (var command in Commands)
        {
            if (end - word == command.Length && Bytes.StandsAt(text, word, command))
                return true;
        }

        return false;
    }
}
