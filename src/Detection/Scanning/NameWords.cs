namespace ApiXGuard.Detection.Scanning;

/// <summary>Cuts the name of a file or folder into words: at <c>. - _</c> and blanks, and where lower case changes to upper.</summary>
internal static class NameWords
{
    /// <summary>The last word of a name.</summary>
    public static string Last(string name)
    {
        var start = name.Length;
        while (start > 0 && !IsCut(name, start))
            start--;
        return name.Substring(start);
    }

    /// <summary>The first word of a name.</summary>
    public static string First(string name)
    {
        var end = 0;
        while (end < name.Length && !IsSeparator(name[end]) && (end == 0 || !IsCut(name, end)))
            end++;
        return name.Substring(0, end);
    }

    // Whether a word begins at a place: before it stands a separator or a lower-case letter or digit, and it is upper case.
    private static bool IsCut(string name, int at) =>
        at < name.Length && (IsSeparator(name[at - 1])
            || (char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || char.IsDigit(name[at - 1]))));

    private static bool IsSeparator(char c) => c is '.' or '-' or '_' or ' ';
}
